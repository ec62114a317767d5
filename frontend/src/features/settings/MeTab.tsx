import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { set, setNames } from '../../bridge/settings'
import type { SettingsView } from '../../bridge/views'
import { Chips } from '../../components/Chips'
import { ZoneSelect } from '../../components/ZoneSelect'
import { useT } from '../../i18n'
import { Colleagues } from './Colleagues'
import { MyHours } from './MyHours'
import classes from './Settings.module.css'

export interface TabProps {
  settings: SettingsView
  /** Waits for a change and shows what went wrong. */
  save: (change: Promise<unknown>) => void
}

/** 我: under which names I write, and my time zone. */
export function MeTab({ settings, save }: TabProps) {
  const t = useT()
  const [name, setName] = useState('')
  const add = () => {
    const clean = name.trim()
    if (clean === '') return
    if (!settings.names.includes(clean)) save(setNames([...settings.names, clean]))
    setName('')
  }
  return (
    <>
      <section className={classes.group}>
        <h2>{t('settings.names')}</h2>
        <p className={classes.hint}>{t('settings.namesHint')}</p>
        <Chips label={t('settings.names')} of="me" items={settings.names.map((n) => ({ key: n, name: n, remove: t('settings.nameRemove', { name: n }), onRemove: () => save(setNames(settings.names.filter((other) => other !== n))) }))} />
        {settings.names.length === 0 && <p>{t('settings.namesNone')}</p>}
        <form
          className={classes.add}
          onSubmit={(e) => {
            e.preventDefault()
            add()
          }}
        >
          <TextInput aria-label={t('settings.nameNew')} placeholder={t('settings.nameNew')} value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('settings.nameAdd')}
          </Button>
        </form>
      </section>
      <Colleagues save={save} />
      <section className={classes.group}>
        <ZoneSelect label={t('settings.zone')} hint={t('settings.zoneHint')} zones={settings.zones} value={settings.zone || settings.computer_zone} onChange={(zone) => save(set('zone', zone))} />
      </section>
      <MyHours settings={settings} save={save} />
    </>
  )
}
