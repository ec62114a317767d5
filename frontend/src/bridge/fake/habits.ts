import { AppError } from '../error'
import type { HabitsView, HabitView, MessagePlace, ShareView } from '../views'
import { ago } from './people'
import { act, emit, stage } from './stage'

const share = (hits: number, n: number, low: number, high: number): ShareView => ({ hits, n, low, high })
const places: MessagePlace[] = [{ customer: 1, message: 53 }, { customer: 1, message: 44 }, { customer: 3, message: 8 }]

const habits = (): HabitView[] => [
  { rule: 'vague-follow-up', ref: 'M-06', turns: 44, with: share(8, 40, 0.105, 0.348), without: share(61, 120, 0.42, 0.596), low: -0.433, high: -0.137, verdict: 'fewer', messages: places },
  { rule: 'too-long', ref: 'M-12', turns: 12, with: share(4, 12, 0.138, 0.609), without: share(65, 148, 0.362, 0.52), low: -0.315, high: 0.179, verdict: 'open', messages: places.slice(1) },
  { rule: 'shouting', ref: 'M-28', turns: 3, with: share(1, 3, 0.06, 0.79), without: share(68, 157, 0.358, 0.511), low: -0.388, high: 0.36, verdict: 'too_few', messages: places.slice(2) },
]

/** A review that takes a moment and reports how far it is. */
export function reviewing() {
  let cancelled = false
  const run = async (from: string): Promise<HabitsView> => {
    cancelled = false
    const total = 4751
    for (let step = 0; step <= 10; step++) {
      if (cancelled) throw new AppError('cancelled')
      emit('habits:progress', { done: Math.round((total * step) / 10), total })
      await new Promise((next) => setTimeout(next, typeof process === 'undefined' ? 60 : 1))
    }
    const none = stage.empty
    return { from, to: ago(0), turns: none ? 0 : 171, mature: none ? 0 : 160, replied: none ? 0 : 69, habits: none ? [] : habits() }
  }
  return { Review: act('Habits.Review', run), Cancel: act('Habits.Cancel', () => void (cancelled = true)) }
}
