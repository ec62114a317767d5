/**
 * Offsets from Go count code points; JavaScript and CodeMirror count UTF-16
 * units. Each conversion between the two happens here and nowhere else.
 */

/** A stretch of text, end exclusive. The unit is said by whoever hands it out. */
export interface Span {
  start: number
  end: number
}

/** Whether the unit at `at` is the first half of a surrogate pair. */
function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff
}

/**
 * Turns spans in code points into spans in UTF-16 units, in the given order.
 * Offsets beyond the text are cut to its end, so that a late answer about an
 * older draft can never point outside.
 */
export function toUnits<S extends Span>(text: string, spans: readonly S[]): S[] {
  const wanted = [...new Set(spans.flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b)
  const units = new Map<number, number>()
  let points = 0
  let at = 0
  for (const point of wanted) {
    while (points < point && at < text.length) {
      at += isPair(text, at) ? 2 : 1
      points++
    }
    units.set(point, at)
  }
  const unit = (point: number) => units.get(point) ?? text.length
  return spans.map((s) => ({ ...s, start: unit(s.start), end: unit(s.end) }))
}

/** How many code points a text has, counted as Go counts runes. */
export function countPoints(text: string): number {
  let points = 0
  for (let at = 0; at < text.length; at += isPair(text, at) ? 2 : 1) points++
  return points
}

/** A piece of a text, marked or not. */
export interface Piece {
  text: string
  marked: boolean
}

/** Cuts a text at the marked code-point ranges, for highlighting search hits. */
export function pieces(text: string, ranges: readonly Span[]): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const { start, end } of toUnits(text, ranges).sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at)
    if (end <= from) continue
    if (from > at) out.push({ text: text.slice(at, from), marked: false })
    out.push({ text: text.slice(from, end), marked: true })
    at = end
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false })
  return out
}
