import { Button } from '@mantine/core'
import type { BatchFile, BatchView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'

interface Props {
  batch: BatchView
  onUndo: () => void
  onRedo: () => void
  onShow: () => void
}

const kinds = ['messages', 'orders', 'contacts', 'receipts'] as const

/** One import of the history: its files, what each brought, and the way back. */
export function BatchRow({ batch, onUndo, onRedo, onShow }: Props) {
  const t = useT()
  const f = useFormat()
  /** "1,130 messages · 1 customer": what a file added. */
  const brought = (file: BatchFile) => {
    const parts = kinds.filter((k) => file[k].rows > 0).map((k) => t(`history.brought.${k}`, { count: file[k].added, number: f.count(file[k].added) }))
    if (file.customers > 0) parts.push(t('history.brought.customers', { count: file.customers, number: f.count(file.customers) }))
    if (file.problems > 0) parts.push(t('history.problems', { count: file.problems, number: f.count(file.problems) }))
    return parts.join(' · ')
  }
  return (
    <tr data-undone={batch.undone}>
      <td data-when>{f.dateTime(batch.at)}</td>
      <td>
        {batch.files.map((file) => (
          <div key={file.path} title={file.path}>
            {file.name} <small>{brought(file)}</small>
          </div>
        ))}
      </td>
      <td data-number>{batch.added > 0 ? '+' + f.count(batch.added) : '0'}</td>
      <td data-number>{f.count(batch.updated)}</td>
      <td data-number>{f.count(batch.duplicates + batch.skipped)}</td>
      <td data-number>
        <Button size="compact-sm" variant="subtle" onClick={onShow}>
          {t('history.show')}
        </Button>
        {!batch.undone && (
          <Button size="compact-sm" variant="subtle" onClick={onUndo}>
            {t('action.undo')}
          </Button>
        )}
        {batch.undone && batch.redoable && (
          <Button size="compact-sm" variant="subtle" onClick={onRedo} title={t('history.daysLeft', { count: batch.days_left })}>
            {t('action.redo')}
          </Button>
        )}
        {batch.undone && !batch.redoable && t('undo.undone')}
      </td>
    </tr>
  )
}
