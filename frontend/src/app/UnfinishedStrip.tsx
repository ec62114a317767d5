import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../bridge/error'
import { dismissUnfinished, redo, undo, unfinished } from '../bridge/imports'
import { useLoad } from '../bridge/useLoad'
import { ErrorNote } from '../components/ErrorNote'
import { undoable } from '../components/undo'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { openImport } from '../lib/route'
import classes from './Shell.module.css'

/** Says, until it is closed, that the last import did not finish and what is left of it (SCREENS §8). */
export function UnfinishedStrip() {
  const t = useT()
  const f = useFormat()
  const left = useLoad('unfinished', unfinished)
  const [trouble, setTrouble] = useState<AppError>()
  const error = trouble ?? left.error
  if (error) return <ErrorNote error={error} onRetry={() => { setTrouble(undefined); left.reload() }} />
  if (!left.data || left.data.batch === 0) return null
  const { batch, messages, paths } = left.data
  const run = async (change: () => Promise<unknown>) => {
    try {
      await change()
      await dismissUnfinished(batch)
      left.reload()
    } catch (reason) {
      setTrouble(AppError.of(reason))
    }
  }
  const takeBack = async () => {
    await undo(batch)
    undoable(t('history.undone', { count: messages }), () => redo(batch), () => undo(batch))
  }
  return (
    <div className={classes.strip} data-calm role="status">
      <span>{messages === 0 ? t('unfinished.nothing') : t('unfinished.some', { count: messages, number: f.count(messages) })}</span>
      <Button size="compact-sm" variant="outline" onClick={() => openImport(paths)}>
        {t('unfinished.again')}
      </Button>
      {messages > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => void run(takeBack)}>
          {t('import.undo')}
        </Button>
      )}
      <CloseButton ml="auto" aria-label={t('action.close')} onClick={() => void run(() => Promise.resolve())} />
    </div>
  )
}
