import { cell, useCell } from '../lib/cell'

/** The limits that figures are made by: minutes inside a turn (D-03), days for a reply (D-05), hours that end a conversation (D-07). */
export interface Limits {
  turnGapMinutes: number
  replyHorizonDays: number
  silenceHours: number
}

/** As the user set them; null until they are known. */
export const limits = cell<Limits | null>(null)

export const useLimits = () => useCell(limits)
