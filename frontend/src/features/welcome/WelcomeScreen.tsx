import { Anchor, Button, UnstyledButton } from '@mantine/core'
import { IconFileImport, IconLock, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { load } from '../../bridge/samples'
import { refresh } from '../../bridge/settings'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { go, openImport } from '../../lib/route'
import classes from './WelcomeScreen.module.css'

/** S-00: one sentence, two big choices, the way to a file, the privacy line. */
export function WelcomeScreen() {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const trySample = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await load()
      await refresh()
    } catch (reason) {
      setError(AppError.of(reason))
    }
    setBusy(false)
  }
  return (
    <div className={classes.welcome}>
      <div className={classes.column}>
        <h1>{t('welcome.title')}</h1>
        <p className={classes.lead}>{t('welcome.lead')}</p>
        <div className={classes.choices}>
          <div className={classes.own}>
            <IconFileImport size={36} stroke={1.5} aria-hidden />
            <b>{t('welcome.drop')}</b>
            <span>{t('welcome.kinds')}</span>
            <Button onClick={() => openImport()}>{t('welcome.pick')}</Button>
          </div>
          <UnstyledButton className={classes.sample} onClick={() => void trySample()} disabled={busy} aria-busy={busy}>
            <IconPlayerPlay size={36} stroke={1.5} aria-hidden />
            <b>{t('welcome.sample')}</b>
            <span>{t('welcome.sampleHint')}</span>
          </UnstyledButton>
        </div>
        {error && <ErrorNote error={error} onRetry={() => void trySample()} />}
        <p className={classes.foot}>
          <Anchor component="button" type="button" onClick={() => go({ screen: 'help', topic: 'export' })}>
            {t('welcome.howto')}
          </Anchor>
        </p>
        <p className={classes.private}>
          <IconLock size={16} stroke={1.5} aria-hidden />
          {t('welcome.private')}
        </p>
      </div>
    </div>
  )
}
