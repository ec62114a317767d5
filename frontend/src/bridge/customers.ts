import { call } from './backend'
import type { CardFields } from './views'

export const list = () => call('Customers', (it) => it.List())
export const card = (customer: number) => call('Customers', (it) => it.Card(customer))
export const save = (customer: number, fields: CardFields) => call('Customers', (it) => it.Save(customer, fields))
export const countries = () => call('Customers', (it) => it.Countries())
