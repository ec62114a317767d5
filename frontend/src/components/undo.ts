import { t } from '../i18n'
import { toast } from './toast'

interface Step {
  undo: () => Promise<unknown>
  redo: () => Promise<unknown>
}

const done: Step[] = []
const undone: Step[] = []

/** Keeps the way back from what was done, for Ctrl+Z and Ctrl+Shift+Z; the result takes it back. */
export function keep(undo: Step['undo'], redo: Step['redo']): () => Promise<void> {
  const step = { undo, redo }
  done.push(step)
  undone.length = 0
  return () => take(done, step)
}

/** Says that something was done and keeps the way back, by the toast or the keys. */
export function undoable(message: string, undo: Step['undo'], redo: Step['redo']): void {
  const back = keep(undo, redo)
  toast(message, () => void back())
}

/**
 * Like undoable, for changes whose way back is what was there before: revert
 * gives the way forth again, and so on.
 */
export function revertible<C>(message: string, change: C, revert: (change: C) => Promise<C>): void {
  let way = change
  const turn = async () => {
    way = await revert(way)
  }
  undoable(message, turn, turn)
}

async function take(from: Step[], step: Step): Promise<void> {
  const at = from.indexOf(step)
  if (at < 0) return
  from.splice(at, 1)
  const back = from === done
  try {
    await (back ? step.undo() : step.redo())
  } catch {
    from.push(step)
    toast(t('error.internal'))
    return
  }
  ;(back ? undone : done).push(step)
  toast(back ? t('undo.undone') : t('undo.redone'))
}

export function undoLast(): void {
  const step = done.at(-1)
  if (step) void take(done, step)
}

export function redoLast(): void {
  const step = undone.at(-1)
  if (step) void take(undone, step)
}
