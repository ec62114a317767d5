import { addDays, dayOf, midnight } from '../../lib/days'

export const lengths = ['7', '30', '90', 'all', 'custom'] as const

/** A stretch of whole days of the user's zone; `from` and `to` (both included) count for "custom". */
export interface Period {
  length: (typeof lengths)[number]
  from: string
  to: string
}

export const firstPeriod: Period = { length: '90', from: '', to: '' }

const isDay = (s: unknown) => typeof s === 'string' && /^(\d{4}-\d\d-\d\d)?$/.test(s)

export const isPeriod = (v: unknown): v is Period =>
  typeof v === 'object' && v !== null && 'length' in v && 'from' in v && 'to' in v && lengths.some((l) => l === v.length) && isDay(v.from) && isDay(v.to)

/** The days that a period names, both included; "" is open. */
export function days({ length, from, to }: Period, now: Date, zone: string): { from: string; to: string } {
  const today = dayOf(now, zone)
  if (length === 'all') return { from: '', to: '' }
  if (length === 'custom') return from !== '' && to !== '' && to < from ? { from: to, to: from } : { from, to }
  return { from: addDays(today, 1 - Number(length)), to: today }
}

/** The same as instants, the end excluded. */
export function instants(period: Period, now: Date, zone: string): { from: string; to: string } {
  const { from, to } = days(period, now, zone)
  return { from: from && midnight(from, zone), to: to && midnight(addDays(to, 1), zone) }
}
