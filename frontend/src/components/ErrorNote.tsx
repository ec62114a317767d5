import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AppError } from '../bridge/error'
import { useT } from '../i18n'
import { useWords } from '../i18n/words'
import classes from './ErrorNote.module.css'

interface Props {
  error: Pick<AppError, 'code' | 'params'>
  /** Tries again what failed. */
  onRetry?: () => void
  /** In a list that has its own icon: one line, no frame. */
  compact?: boolean
}

/** An error for people: what happened and what to do, with a code for support. */
export function ErrorNote({ error, onRetry, compact }: Props) {
  const t = useT()
  const w = useWords()
  const text = w(`error.${error.code}.text`, error.params) || t('error.internal')
  const code = w(`error.${error.code}.code`) || error.code
  return (
    <div role="alert" className={compact ? classes.compact : classes.note}>
      {!compact && <IconAlertTriangle className={classes.icon} size={18} stroke={1.5} aria-hidden />}
      <p className={classes.text}>
        {text} <span className={classes.code}>{code}</span>
      </p>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  )
}
