import { call } from './backend'
import { onDataChanged } from './events'
import type { CardFields, CustomerRow, TemperatureChange } from './views'

/** The rows as last listed, with what ends their time: a card begins with what the list knew. */
let listed: { rows: CustomerRow[]; end: () => void } | undefined

export async function list(): Promise<CustomerRow[]> {
  const rows = await call('Customers', (it) => it.List())
  listed?.end()
  const end = onDataChanged(() => {
    end()
    listed = undefined
  })
  listed = { rows, end }
  return rows
}

/** What the list knew of a customer, until the store changes. */
export const listedRow = (customer: number) => listed?.rows.find((r) => r.id === customer)

export const card = (customer: number) => call('Customers', (it) => it.Card(customer))
export const save = (customer: number, fields: CardFields) => call('Customers', (it) => it.Save(customer, fields))
/** How warm the relation is, "" as the facts say; gives what takes it back. */
export const setTemperature = (change: TemperatureChange) => call('Customers', (it) => it.SetTemperature(change))
export const countries = () => call('Customers', (it) => it.Countries())
