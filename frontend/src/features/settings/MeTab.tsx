import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { set, setNames } from '../../bridge/settings'
import type { SettingsView } from '../../bridge/views'
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
        {settings.names.length > 0 ? (
          <ul className={classes.names}>
            {settings.names.map((n) => (
              <li key={n} className={classes.name}>
                {n}
                <ActionIcon size={24} color="gray" aria-label={t('settings.nameRemove', { name: n })} onClick={() => save(setNames(settings.names.filter((o) => o !== n)))}>
                  <IconX size={14} stroke={1.5} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('settings.namesNone')}</p>
        )}
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
