import { limits } from '../i18n/limits'
import { call } from './backend'
import { set as setSetting } from './settings'
import type { DefinitionsView } from './views'

export type DefinitionKey = 'turn_gap' | 'reply_horizon' | 'silence' | 'automatic_texts' | 'rates'

/** What figures rest on; the limits are kept for what is said behind each (i). */
function keep(view: DefinitionsView): DefinitionsView {
  limits.set({ turnGapMinutes: view.turn_gap_minutes, replyHorizonDays: view.reply_horizon_days, silenceHours: view.silence_hours })
  return view
}

export const read = () => call('Settings', (it) => it.Definitions()).then(keep)
export const reset = () => call('Settings', (it) => it.ResetDefinitions()).then(keep)

export async function set(key: DefinitionKey, value: string): Promise<DefinitionsView> {
  await setSetting(key, value)
  return read()
}
