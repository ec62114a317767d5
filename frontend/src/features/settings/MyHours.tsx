import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { overview, setHours } from '../../bridge/calendars'
import { countries } from '../../bridge/customers'
import { set } from '../../bridge/settings'
import { useLoad } from '../../bridge/useLoad'
import { changeHours } from '../../components/changeHours'
import { HoursDialog } from '../../components/HoursDialog'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { go } from '../../lib/route'
import type { TabProps } from './MeTab'
import classes from './Settings.module.css'

/** When and where I work. */
export function MyHours({ settings, save }: TabProps) {
  const t = useT()
  const f = useFormat()
  const places = useLoad('countries', countries)
  const calendar = useLoad('calendar', overview)
  const [editing, setEditing] = useState(false)
  const ours = calendar.data?.ours
  return (
    <section className={classes.group}>
      <h2>{t('settings.hours')}</h2>
      <p className={classes.hint}>{t('settings.hoursHint')}</p>
      <Select
        label={t('settings.country')}
        maw={360}
        searchable
        limit={60}
        nothingFoundMessage={t('profile.noMatch')}
        data={(places.data ?? []).map((c) => ({ value: c.code, label: f.country(c.code) }))}
        value={settings.country}
        onChange={(country) => country !== null && save(set('country', country))}
        allowDeselect={false}
      />
      {ours && (
        <div className={classes.hours}>
          <span>
            {f.week(ours.week)}
            <small>{t(settings.hours === '' ? 'settings.hoursOfCountry' : 'settings.hoursMine')}</small>
          </span>
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('hours.edit')}
          </Button>
        </div>
      )}
      <Button variant="subtle" ml={-12} style={{ alignSelf: 'start' }} onClick={() => go({ screen: 'calendar' })}>
        {t('settings.toCalendar')}
      </Button>
      {editing && ours && (
        <HoursDialog
          title={t('settings.hours')}
          week={ours.week}
          clear={settings.hours === '' ? undefined : t('hours.clearMine')}
          onSet={(week) => changeHours(setHours, { customer: 0, country: '', week }, t('settings.hours'))}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  )
}
