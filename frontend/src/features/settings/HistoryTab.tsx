import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { batches, redo, undo } from '../../bridge/imports'
import { useLoad } from '../../bridge/useLoad'
import type { BatchView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { toast } from '../../components/toast'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import { openImport } from '../../lib/route'
import { BatchDialog } from './BatchDialog'
import { BatchRow } from './BatchRow'
import classes from './Settings.module.css'
import { UndoDialog } from './UndoDialog'

/** S-14: every import, with the way back. */
export function HistoryTab() {
  const t = useT()
  const list = useLoad('batches', batches)
  const [asking, setAsking] = useState<BatchView>()
  const [shown, setShown] = useState<BatchView>()
  const [error, setError] = useState<AppError>()
  const run = async (change: () => Promise<unknown>, then: () => void) => {
    try {
      await change()
      setError(undefined)
      then()
    } catch (reason) {
      setError(AppError.of(reason))
    }
    list.reload()
  }
  const takeBack = (b: BatchView) => {
    setAsking(undefined)
    void run(() => undo(b.id), () => undoable(t('history.undone'), () => redo(b.id), () => undo(b.id)))
  }
  if (list.error) return <ErrorNote error={list.error} onRetry={list.reload} />
  if (!list.data) return <Loading count={4} />
  if (list.data.length === 0) {
    return (
      <Empty icon={IconFileImport} title={t('history.empty')} hint={t('history.emptyHint')}>
        <Button onClick={() => openImport()}>{t('welcome.pick')}</Button>
      </Empty>
    )
  }
  return (
    <>
      {error && <ErrorNote error={error} />}
      <div className={classes.scroll}>
        <table className={classes.batches}>
          <thead>
            <tr>
              <th>{t('history.when')}</th>
              <th>{t('history.files')}</th>
              <th data-number>{t('history.added')}</th>
              <th data-number>{t('history.updated')}</th>
              <th data-number>{t('history.skipped')}</th>
              <th aria-label={t('history.action')} />
            </tr>
          </thead>
          <tbody>
            {list.data.map((b) => (
              <BatchRow key={b.id} batch={b} onShow={() => setShown(b)} onUndo={() => setAsking(b)} onRedo={() => void run(() => redo(b.id), () => toast(t('undo.redone')))} />
            ))}
          </tbody>
        </table>
      </div>
      {asking && <UndoDialog batch={asking} onUndo={() => takeBack(asking)} onClose={() => setAsking(undefined)} />}
      {shown && <BatchDialog batch={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}
