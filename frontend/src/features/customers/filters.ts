import type { CustomerRow } from '../../bridge/views'

/** What the list is narrowed to; an empty list of choices means all. */
export interface Filter {
  text: string
  stages: string[]
  countries: string[]
  standings: string[]
  temperatures: string[]
  tags: string[]
  silent: boolean // waiting for them for more than three days
}

export const noFilter: Filter = { text: '', stages: [], countries: [], standings: [], temperatures: [], tags: [], silent: false }

export const isFiltering = (f: Filter) =>
  f.text.trim() !== '' || f.stages.length > 0 || f.countries.length > 0 || f.standings.length > 0 || f.temperatures.length > 0 || f.tags.length > 0 || f.silent

/** "沉默>3天" in SCREENS S-03. */
const silenceS = 3 * 86_400

/** Width- and case-insensitive form (SCREENS §5). */
const fold = (s: string) => s.normalize('NFKC').toLowerCase()

/** Digits only, so that "+1 212 555" is found as "1212555". */
const digits = (s: string) => s.replace(/\D/g, '')

/** The rows that a filter lets through; all words of the text must be found. */
export function narrow(rows: readonly CustomerRow[], f: Filter, countryName: (code: string) => string): CustomerRow[] {
  const wanted = fold(f.text).split(/\s+/).filter(Boolean)
  const number = /^[+\d\s()-]{4,}$/.test(f.text.trim()) ? digits(f.text) : ''
  return rows.filter((r) => {
    const written = fold(`${r.name} ${r.company} ${r.phone} ${r.tags.join(' ')} ${countryName(r.country)}`)
    const found = wanted.every((w) => written.includes(w)) || (number !== '' && digits(`${r.name} ${r.phone}`).includes(number))
    return (
      found &&
      (f.stages.length === 0 || f.stages.includes(r.stage)) &&
      (f.countries.length === 0 || f.countries.includes(r.country)) &&
      (f.standings.length === 0 || f.standings.includes(r.standing.state)) &&
      (f.temperatures.length === 0 || f.temperatures.includes(r.temperature)) &&
      (f.tags.length === 0 || f.tags.some((tag) => r.tags.includes(tag))) &&
      (!f.silent || (r.standing.state === 'they_owe' && r.standing.waited_s > silenceS))
    )
  })
}
