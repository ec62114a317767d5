import type { FigureView } from '../../bridge/views'

/**
 * What two periods say of a change: "same" where their ranges overlap, nothing
 * where one of them has no range to compare (D-12).
 */
export function change(now: FigureView, before: FigureView): 'higher' | 'lower' | 'same' | undefined {
  if (now.state !== 'measured' || before.state !== 'measured' || !now.interval || !before.interval) return undefined
  if (now.working !== before.working) return undefined // not the same clock
  if (now.interval.low > before.interval.high) return 'higher'
  if (now.interval.high < before.interval.low) return 'lower'
  return 'same'
}
