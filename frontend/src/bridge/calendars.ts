import { call } from './backend'
import type { HoursChange } from './views'

export const overview = () => call('Calendars', (it) => it.Overview())
export const hours = (customer: number) => call('Calendars', (it) => it.Hours(customer))

/** Sets the hours of a customer, else of a country, else mine; the answer takes it back. */
export const setHours = (change: HoursChange) => call('Calendars', (it) => it.Set(change))
