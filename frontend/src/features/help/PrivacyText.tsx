import { useSettings } from '../../bridge/settings'
import { useT } from '../../i18n'
import classes from './Help.module.css'

/** What stays, where it lies, what leaves: nothing. */
export function PrivacyText() {
  const t = useT()
  const settings = useSettings()
  return (
    <>
      <p>{t('lock.network')}</p>
      <p>{t('help.privacy.ai')}</p>
      <p>{t('help.privacy.files')}</p>
      <p>
        {t('lock.place')} <code className={classes.path}>{settings?.database}</code>
      </p>
      <p>{t('help.privacy.delete')}</p>
      <p>{t('lock.send')}</p>
      <p>{t('help.privacy.customers')}</p>
    </>
  )
}
