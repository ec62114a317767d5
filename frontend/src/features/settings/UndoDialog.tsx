import { Button, Group, Modal } from '@mantine/core'
import { undoPreview } from '../../bridge/imports'
import { useLoad } from '../../bridge/useLoad'
import type { BatchView, UndoResult } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'

interface Props {
  batch: BatchView
  onUndo: () => void
  onClose: () => void
}

/** Asks before an import is taken back, with the exact numbers of what goes (S-14). */
export function UndoDialog({ batch, onUndo, onClose }: Props) {
  const t = useT()
  const f = useFormat()
  const preview = useLoad(`undo ${batch.id}`, () => undoPreview(batch.id))
  const goes = preview.data
  const parts = (of: UndoResult) => {
    const counts = { messages: of.removed, orders: of.orders, receipts: of.receipts, customers: of.customers }
    return (['messages', 'orders', 'receipts', 'customers'] as const)
      .filter((k) => counts[k] > 0)
      .map((k) => t(`history.goes.${k}`, { count: counts[k], number: f.count(counts[k]) }))
  }
  return (
    <Modal opened onClose={onClose} title={t('history.askTitle')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {preview.error && <ErrorNote error={preview.error} onRetry={preview.reload} />}
      {!goes && !preview.error && <Loading count={2} />}
      {goes && (
        <>
          <p>{parts(goes).length > 0 ? t('history.goes', { what: f.list(parts(goes)) }) : t('history.goesNothing')}</p>
          {goes.kept > 0 && <p>{t('history.kept', { count: goes.kept, number: f.count(goes.kept) })}</p>}
          <p>{t('history.canRestore')}</p>
        </>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('action.cancel')}
        </Button>
        <Button disabled={!goes} onClick={onUndo}>
          {t('import.undo')}
        </Button>
      </Group>
    </Modal>
  )
}
