import { Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { AppError } from '../../bridge/error'
import type { SettingsView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { PageTitle } from '../../components/PageTitle'
import { useT } from '../../i18n'
import { replace } from '../../lib/route'
import { AdvancedTab } from './AdvancedTab'
import { BackupTab } from './BackupTab'
import { DefinitionsTab } from './DefinitionsTab'
import { HistoryTab } from './HistoryTab'
import { LanguageTab } from './LanguageTab'
import { LookTab } from './LookTab'
import { MeTab } from './MeTab'
import classes from './Settings.module.css'

const tabs = ['me', 'definitions', 'look', 'language', 'ai', 'history', 'backups', 'ignored', 'advanced'] as const

interface Props {
  tab?: string
  settings: SettingsView
  ai: ReactNode // and who is ignored: from the features that know
  ignored: ReactNode
}

/** S-12, as far as there is something to set; each change is kept at once. */
export function SettingsScreen({ tab = 'me', settings, ai, ignored }: Props) {
  const t = useT()
  const [error, setError] = useState<AppError>()
  const save = (change: Promise<unknown>) => {
    change.then(
      () => setError(undefined),
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  return (
    <div className={classes.screen}>
      <PageTitle title={t('nav.settings')} />
      {error && <ErrorNote error={error} />}
      <Tabs value={tab} onChange={(to) => to !== null && replace({ screen: 'settings', tab: to })} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              {t(`settings.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="me">
          <MeTab settings={settings} save={save} />
        </Tabs.Panel>
        <Tabs.Panel value="definitions">
          <DefinitionsTab />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookTab settings={settings} save={save} />
        </Tabs.Panel>
        <Tabs.Panel value="language">
          <LanguageTab settings={settings} save={save} />
        </Tabs.Panel>
        <Tabs.Panel value="ai">{ai}</Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab />
        </Tabs.Panel>
        <Tabs.Panel value="backups">
          <BackupTab />
        </Tabs.Panel>
        <Tabs.Panel value="ignored">{ignored}</Tabs.Panel>
        <Tabs.Panel value="advanced">
          <AdvancedTab settings={settings} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
