import { call } from './backend'
import type { TicksView } from './views'

export const page = (customer: number, offset: number, limit: number) =>
  call('Conversations', (it) => it.Page(customer, offset, limit))
/** The ids of the customer's messages that hold the query, in time order. */
export const find = (customer: number, query: string) => call('Conversations', (it) => it.Find(customer, query))
/** The offset of a message in its customer's chat. */
export const locate = (customer: number, message: number) => call('Conversations', (it) => it.Locate(customer, message))
/** Our last message to a customer; id 0: there is none. */
export const lastOfOurs = (customer: number) => call('Conversations', (it) => it.LastOfOurs(customer))
/** Keeps what a person saw of a message of ours; the answer is what they said before. */
export const mark = (ticks: TicksView) => call('Conversations', (it) => it.Mark(ticks))

/** The conversation that is going on with a customer. */
export const present = (customer: number) => call('Conversations', (it) => it.Present(customer))
