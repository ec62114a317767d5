import { call } from './backend'
import type { FigurePart } from './views'

/** Figures of a customer (0: all together) for messages with from ≤ date < to; "" is open. */
export const of = (customer: number, from = '', to = '') => call('Indicators', (it) => it.Of(customer, from, to))

/** An indicator, or a number beside it (`key`), or of that the hits of a share alone (`only`). */
export const partOf = (id: string, more: Partial<FigurePart> = {}): FigurePart => ({ id, key: more.key ?? '', currency: more.currency ?? '', only: more.only ?? '' })

/** The messages that a figure was counted from, case after case. */
export const evidence = (part: FigurePart, customer: number, from: string, to: string, offset: number, limit: number) =>
  call('Indicators', (it) => it.Evidence(part, customer, from, to, offset, limit))
