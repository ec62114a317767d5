import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { backups } from '../bridge/backups'
import { useLoad } from '../bridge/useLoad'
import { ErrorNote } from '../components/ErrorNote'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { go } from '../lib/route'
import classes from './Shell.module.css'

/** Says, until it is closed, that a backup stands in for a damaged data file (E-203). */
export function RescueStrip() {
  const t = useT()
  const f = useFormat()
  const list = useLoad('rescue', backups)
  const [closed, setClosed] = useState(false)
  if (list.error) return <ErrorNote error={list.error} onRetry={list.reload} />
  if (closed || !list.data || list.data.rescue.at === '') return null
  const { at, damaged } = list.data.rescue
  return (
    <div className={classes.strip} role="status">
      <span title={damaged}>{t('backup.rescued', { when: f.dateTime(at) })}</span>
      <Button size="compact-sm" variant="outline" onClick={() => go({ screen: 'settings', tab: 'backups' })}>
        {t('backup.see')}
      </Button>
      <CloseButton ml="auto" aria-label={t('action.close')} onClick={() => setClosed(true)} />
    </div>
  )
}
