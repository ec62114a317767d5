import { expect, it } from 'vitest'
import type { HolidayView } from '../../bridge/views'
import { runs } from './runs'

const day = (date: string, country: string, id: string, make_up = false): HolidayView => ({
  id, date, country, name: { en: id, hans: '', hant: '', local: id, exact: true }, from: '', make_up,
})
const said = (days: HolidayView[]) => runs(days).map((r) => `${r.first}–${r.last} ${r.id}${r.make_up ? ' worked' : ''}: ${r.countries.join(' ')}`)

it('joins the days of a holiday, over the end of a month', () => {
  expect(said([day('2026-04-30', 'SA', 'eid'), day('2026-05-01', 'SA', 'eid'), day('2026-05-03', 'SA', 'eid')])).toEqual(['2026-04-30–2026-05-01 eid: SA', '2026-05-03–2026-05-03 eid: SA'])
})
it('joins countries that have the same days, and only these', () => {
  expect(said([day('2026-04-03', 'DE', 'good-friday'), day('2026-04-03', 'BR', 'good-friday'), day('2026-04-06', 'DE', 'easter-monday')])).toEqual([
    '2026-04-03–2026-04-03 good-friday: DE BR', '2026-04-06–2026-04-06 easter-monday: DE',
  ])
})
it('keeps a weekend that is worked apart from the holiday', () => {
  expect(said([day('2026-05-08', 'CN', 'labour-day'), day('2026-05-09', 'CN', 'labour-day', true)])).toEqual(['2026-05-08–2026-05-08 labour-day: CN', '2026-05-09–2026-05-09 labour-day worked: CN'])
})
