import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { setHours } from '../../bridge/calendars'
import type { OfficeView } from '../../bridge/views'
import { changeHours } from '../../components/changeHours'
import { HoursDialog } from '../../components/HoursDialog'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Calendar.module.css'

/** The hours of each country, for customers of whom nothing better is known. */
export function CountryHours({ offices }: { offices: readonly OfficeView[] }) {
  const t = useT()
  const f = useFormat()
  const [editing, setEditing] = useState<OfficeView>()
  const countries = offices.filter((o, i) => o.country !== '' && offices.findIndex((p) => p.country === o.country) === i)
  return (
    <>
      <p className={classes.hint}>{t('calendar.ofCountriesHint')}</p>
      <ul className={classes.countries}>
        {countries.map((o) => (
          <li key={o.country}>
            <span>
              <b>{f.country(o.country)}</b>
              <span>{f.week(o.week)}</span>
              <small>{t(o.source === 'country' ? 'hours.source.mine' : 'hours.source.preset')}</small>
            </span>
            <ActionIcon color="gray" aria-label={t('hours.editOf', { name: f.country(o.country) })} title={t('hours.edit')} onClick={() => setEditing(o)}>
              <IconPencil size={18} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {editing && (
        <HoursDialog
          title={t('hours.of', { name: f.country(editing.country) })}
          week={editing.week}
          clear={editing.source === 'country' ? t('hours.clearCountry') : undefined}
          onSet={(week) => changeHours(setHours, { customer: 0, country: editing.country, week }, f.country(editing.country))}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
