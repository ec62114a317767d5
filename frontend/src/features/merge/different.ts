import { dismiss } from '../../bridge/merges'
import type { SideView } from '../../bridge/views'
import { undoable } from '../../components/undo'
import { t } from '../../i18n'

/** Remembers that two customers are different people, with the way back. */
export async function sayDifferent(a: SideView, b: SideView): Promise<void> {
  await dismiss(a.id, b.id, true)
  undoable(
    t('merge.dismissed', { a: a.fields.name, b: b.fields.name }),
    () => dismiss(a.id, b.id, false),
    () => dismiss(a.id, b.id, true),
  )
}
