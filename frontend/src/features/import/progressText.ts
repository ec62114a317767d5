import type { ImportProgress } from '../../bridge/events'
import type { T } from '../../i18n'
import type { Format } from '../../i18n/format'

/** 0–100; 100 only when it is done. */
export const percent = (p: ImportProgress | undefined) => (p && p.total > 0 ? Math.min(100, Math.floor((p.done / p.total) * 100)) : 0)

/** What is being done: "读取 12 400 条". */
export function phaseText(p: ImportProgress | undefined, t: T, f: Format): string {
  if (p?.phase === 'backup') return t('import.phase.backup')
  if (p?.phase === 'read') return t('import.phase.read', { count: p.messages, number: f.count(p.messages) })
  if (p?.phase === 'done') return t('import.phase.done')
  return t('import.phase.inspect')
}
