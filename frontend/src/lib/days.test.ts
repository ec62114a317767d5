import { expect, it } from 'vitest'
import { addDays, dayOf, midnight } from './days'

it('knows which day it is in a zone', () => {
  expect(dayOf(new Date('2026-03-10T17:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-11')
  expect(dayOf(new Date('2026-03-10T03:00:00Z'), 'America/New_York')).toBe('2026-03-09')
})
it('counts days over months and leap years', () => {
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})
it('knows when a day begins, also where the clock is changed', () => {
  expect(midnight('2026-03-10', 'Asia/Shanghai')).toBe('2026-03-09T16:00:00Z')
  expect(midnight('2026-03-08', 'America/New_York')).toBe('2026-03-08T05:00:00Z') // summer time begins at 2:00
  expect(midnight('2026-03-09', 'America/New_York')).toBe('2026-03-09T04:00:00Z')
})
