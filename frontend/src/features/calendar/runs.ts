import type { HolidayView } from '../../bridge/views'

/** A holiday of one or more days in a row, and the countries that have it on these days. */
export interface Run extends Omit<HolidayView, 'date' | 'country'> {
  first: string // "YYYY-MM-DD"
  last: string
  countries: string[]
}

const after = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

/** Joins days that follow each other, then countries that have the same days off. */
export function runs(days: readonly HolidayView[]): Run[] {
  const byCountry: Run[] = []
  for (const { date, country, ...day } of days) {
    const before = byCountry.find((r) => r.id === day.id && r.countries[0] === country && r.make_up === day.make_up && r.from === day.from && (r.last === date || after(r.last) === date))
    if (before) before.last = date
    else byCountry.push({ ...day, first: date, last: date, countries: [country] })
  }
  const joined: Run[] = []
  for (const run of byCountry) {
    const same = joined.find((r) => r.id === run.id && r.first === run.first && r.last === run.last && r.make_up === run.make_up && r.from === run.from)
    if (same) same.countries.push(...run.countries)
    else joined.push(run)
  }
  return joined
}
