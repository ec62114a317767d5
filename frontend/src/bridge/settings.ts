import { cell, useCell } from '../lib/cell'
import { call } from './backend'
import type { SettingsView } from './views'

export type SettingKey = 'language' | 'theme' | 'text_size' | 'zone' | 'country' | 'turn_gap' | 'reply_horizon' | 'silence' | 'automatic_texts' | 'rates'

/** The settings as last read; null until the first answer. This module is their owner. */
const known = cell<SettingsView | null>(null)

async function keep(asked: Promise<SettingsView>): Promise<SettingsView> {
  const view = await asked
  known.set(view)
  return view
}

export const refresh = () => keep(call('Settings', (it) => it.Get()))
export const set = (key: SettingKey, value: string) => keep(call('Settings', (it) => it.Set(key, value)))
export const setNames = (names: string[]) => keep(call('Settings', (it) => it.SetNames(names)))
export const forget = () => known.set(null)

export const useSettings = () => useCell(known)
/** Whether a language model may be asked at all. */
export const useModelOn = () => (useSettings()?.ai ?? 'off') !== 'off'
