import { Button } from '@mantine/core'
import type { BatchView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'

/** One import of the history. */
export function BatchRow({ batch, onUndo, onRedo }: { batch: BatchView; onUndo: () => void; onRedo: () => void }) {
  const t = useT()
  const f = useFormat()
  return (
    <tr data-undone={batch.undone}>
      <td data-when>{f.dateTime(batch.at)}</td>
      <td>
        {batch.files.map((path) => (
          <div key={path} title={path}>
            {path.split(/[/\\]/).at(-1)}
          </div>
        ))}
      </td>
      <td data-number>{batch.added > 0 ? '+' + f.count(batch.added) : '0'}</td>
      <td data-number>{f.count(batch.updated)}</td>
      <td data-number>{f.count(batch.duplicates)}</td>
      <td data-number>
        {!batch.undone && (
          <Button size="compact-sm" variant="subtle" onClick={onUndo}>
            {t('action.undo')}
          </Button>
        )}
        {batch.undone && batch.redoable && (
          <Button size="compact-sm" variant="subtle" onClick={onRedo}>
            {t('action.redo')}
          </Button>
        )}
        {batch.undone && !batch.redoable && t('undo.undone')}
      </td>
    </tr>
  )
}
