import { Button } from '@mantine/core'
import { useState } from 'react'
import { lastOfOurs, mark } from '../../bridge/conversations'
import { AppError } from '../../bridge/error'
import { useLoad } from '../../bridge/useLoad'
import { ErrorNote } from '../../components/ErrorNote'
import { revertible } from '../../components/undo'
import { useT } from '../../i18n'
import classes from './Panes.module.css'

const choices = ['read', 'delivered', 'sent', 'unknown'] as const

/** What the phone shows beside our last message, said with one click (I-12): exports don't hold it. */
export function TickChoice({ customer }: { customer: number }) {
  const t = useT()
  const last = useLoad(`last of ours ${customer}`, () => lastOfOurs(customer))
  const [error, setError] = useState<AppError>()
  const message = last.data
  if (last.error) return <ErrorNote error={last.error} compact onRetry={last.reload} />
  if (!message || message.id === 0) return null
  const told = message.ticks === '' && message.ticks_by === 'hand' ? 'unknown' : message.ticks
  const say = (ticks: string) => {
    // What the export or a table tells stands; only a person's own word is taken back.
    mark({ message: message.id, ticks: ticks === told ? '' : ticks, at: '' }).then(
      (before) => {
        setError(undefined)
        revertible(t('ticks.kept'), before, mark)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  return (
    <fieldset className={classes.ticks}>
      <legend>{t('ticks.ask')}</legend>
      {error && <ErrorNote error={error} compact />}
      {choices.map((c) => (
        <Button key={c} size="compact-sm" variant={told === c ? 'light' : 'default'} aria-pressed={told === c} onClick={() => say(c)}>
          {t(`ticks.${c}`)}
        </Button>
      ))}
    </fieldset>
  )
}
