import { call } from './backend'

/** Figures of a customer (0: all together) for messages with from ≤ date < to; "" is open. */
export const of = (customer: number, from = '', to = '') => call('Indicators', (it) => it.Of(customer, from, to))

/** The messages that a figure was counted from. */
export const evidence = (id: string, customer: number, from: string, to: string, offset: number, limit: number) =>
  call('Indicators', (it) => it.Evidence(id, customer, from, to, offset, limit))
