import { call } from './backend'

export const page = (customer: number, offset: number, limit: number) =>
  call('Conversations', (it) => it.Page(customer, offset, limit))
/** The ids of the customer's messages that hold the query, in time order. */
export const find = (customer: number, query: string) => call('Conversations', (it) => it.Find(customer, query))
/** The offset of a message in its customer's chat. */
export const locate = (customer: number, message: number) => call('Conversations', (it) => it.Locate(customer, message))
