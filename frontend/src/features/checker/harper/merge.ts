import type { FindingView } from '../../../bridge/views'
import type { Slip } from './protocol'

/** A finding on screen: ours, or one of Harper's with its kind. */
export interface Shown extends FindingView {
  slip?: Slip
}

const ranks: Record<string, number> = { stop: 0, warn: 1, advice: 2, info: 3 }
const rank = (f: FindingView) => ranks[f.severity] ?? 4

const touches = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end
const within = (a: { start: number; end: number }, b: { start: number; end: number }) => b.start <= a.start && a.end <= b.end

/**
 * Adds what Harper found to our findings, as advice. Ours win: what touches a
 * finding about the same words is left out; one about a whole sentence or
 * message is no reason to.
 */
export function withSlips(ours: readonly FindingView[], slips: readonly Slip[]): Shown[] {
  const free = slips.filter((s) => !ours.some((f) => touches(f, s) && (f.ref === 'M-14' || within(f, s))))
  const theirs = free.map((slip): Shown => ({
    rule: 'grammar', ref: 'M-14', severity: 'advice', start: slip.start, end: slip.end, suggestion: slip.fixes[0] ?? '', fixed: false,
    params: { suggestions: slip.fixes.join(' / ') }, slip,
  }))
  return [...ours, ...theirs].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end)
}
