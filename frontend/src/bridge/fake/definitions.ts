import { AppError } from '../error'
import type { DefinitionsView } from '../views'
import { emit } from './stage'

const first = { turn_gap: 60, reply_horizon: 14, silence: 72, automatic_texts: ['Thanks for your message, we will reply soon.'], rates: { base: 'CNY', of: { EUR: 7.8 } as Record<string, number> } }

/** Currencies that the orders of the sample have. */
const used = ['EUR', 'USD']

/** What figures rest on, until the page is loaded anew. */
export function defining() {
  let data = structuredClone(first)
  const view = (): DefinitionsView => {
    const { base, of } = data.rates
    const all = [...new Set([...Object.keys(of), ...used])].filter((c) => c !== base).sort()
    return {
      turn_gap_minutes: data.turn_gap, reply_horizon_days: data.reply_horizon, silence_hours: data.silence, automatic_texts: data.automatic_texts, base,
      rates: all.map((currency) => ({ currency, rate: of[currency] ?? 0, used: used.includes(currency) })),
    }
  }
  return {
    view,
    reset: () => void (data = structuredClone(first)),
    resetLimits: () => {
      data = { ...data, turn_gap: first.turn_gap, reply_horizon: first.reply_horizon, silence: first.silence }
      emit('data:changed')
      return view()
    },
    /** Whether the key is one of these. */
    set: (key: string, value: string): boolean => {
      if (!(key in data)) return false
      const said = JSON.parse(value) as typeof first.rates // as the screen wrote it
      if (key === 'rates' && Object.values(said.of).some((rate) => rate <= 0)) throw new AppError('bad-setting', { key, value })
      data = { ...data, [key]: said }
      emit('data:changed')
      return true
    },
  }
}
