import type { PhraseUse, PhraseView } from '../../bridge/views'
import type { T } from '../../i18n'
import type { Format } from '../../i18n/format'
import type { W } from '../../i18n/words'

/** What a phrase is called: as somebody wrote, else as the starter is, else how it begins. */
export const titleOf = (p: PhraseView, w: W) => p.fields.title || w(`phrase.${p.key}.name`) || p.fields.text.split('\n')[0] || ''

/** A folder by its path: starters' folders have words, others are called as they are. */
export const folderName = (path: string, w: W) => w(`phrase.${path.replaceAll('/', '.')}.name`) || path.split('/').at(-1) || ''

/** The whole path: "跟进 / 样品". */
export const folderPath = (path: string, w: W) => path.split('/').map((_, i, all) => folderName(all.slice(0, i + 1).join('/'), w)).join(' / ')

export const variableName = (name: string, w: W) => w(`phrase.variables.${name}`) || name

/** Below this many turns there are counts, no share (D-12). */
const fewest = 5

/** "用过 14 次 · 回复 9/14 (39–84%)"; below five turns the counts alone. */
export function usedText(use: PhraseUse | undefined, t: T, f: Format): string {
  if (!use) return t('phrases.unused')
  const used = t('phrases.used', { count: use.turns })
  if (use.mature === 0) return used
  const counts = { replied: f.count(use.replied), n: f.count(use.mature) }
  const answered = use.mature < fewest ? t('phrases.answeredFew', counts) : t('phrases.answered', { ...counts, range: f.shareRange(use.low, use.high) })
  return `${used} · ${answered}`
}

/** A text cut at its variables. */
export function parts(text: string): { text: string; variable?: string }[] {
  const all: { text: string; variable?: string }[] = []
  let from = 0
  for (const m of text.matchAll(/\{([\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*)\}/gu)) {
    if (m.index > from) all.push({ text: text.slice(from, m.index) })
    all.push({ text: m[0], variable: m[1] })
    from = m.index + m[0].length
  }
  if (from < text.length) all.push({ text: text.slice(from) })
  return all
}

/** The text with the values that are known; the rest stays in braces. */
export const fill = (text: string, values: Record<string, string>) =>
  parts(text).map((p) => (p.variable !== undefined && values[p.variable]?.trim()) || p.text).join('')
