import { call } from './backend'
import type { OrderChange, OrderFields } from './views'

export const list = (customer: number) => call('Orders', (it) => it.List(customer))
/** Writes an order by hand; key "" adds one. The answer is what revert needs. */
export const save = (customer: number, key: string, fields: OrderFields) => call('Orders', (it) => it.Save(customer, key, fields))
export const remove = (customer: number, key: string) => call('Orders', (it) => it.Remove(customer, key))
export const revert = (change: OrderChange) => call('Orders', (it) => it.Revert(change))
