import { expect, it } from 'vitest'
import { inOrder, readWeek, writeWeek } from './week'

it('reads days, ranges over the weekend, and breaks', () => {
  const week = readWeek('Sat-Wed 09:00-18:00; Thu 09:00-12:00,13:00-15:00')
  expect(week.map((spans) => spans.map((s) => `${s.from}-${s.to}`).join(' '))).toEqual([
    '09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-12:00 13:00-15:00', '', '09:00-18:00', '09:00-18:00',
  ])
})
it('writes what it reads, day by day', () => {
  expect(writeWeek(readWeek('Mon-Tue 09:00-18:00; Sun 10:00-12:00'))).toBe('Mon 09:00-18:00; Tue 09:00-18:00; Sun 10:00-12:00')
})
it.each(['', 'none'])('reads %j as a week without hours', (text) => {
  expect(writeWeek(readWeek(text))).toBe('none')
})
it('knows a day whose hours are out of order', () => {
  expect(inOrder([{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }])).toBe(true)
  expect(inOrder([{ from: '18:00', to: '09:00' }])).toBe(false)
  expect(inOrder([{ from: '09:00', to: '13:00' }, { from: '12:00', to: '18:00' }])).toBe(false)
})
