import type { SettingsView } from '../../bridge/views'
import { Stat, Stats } from '../../components/Stat'
import { useT } from '../../i18n'
import classes from './Settings.module.css'

/** 高级: where the data lie, and which version this is. */
export function AdvancedTab({ settings }: { settings: SettingsView }) {
  const t = useT()
  return (
    <section className={classes.group}>
      <Stats>
        <Stat name={t('settings.database')}>
          <span className={classes.path}>{settings.database}</span>
          <p className={classes.hint}>{t('settings.databaseHint')}</p>
        </Stat>
        <Stat name={t('settings.version')}>
          {t('app.name')} {settings.version}
        </Stat>
      </Stats>
    </section>
  )
}
