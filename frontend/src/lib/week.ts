/** A stretch of a day on the wall clock: "09:00" up to "18:00"; the end of the day is "24:00". */
export interface Span {
  from: string
  to: string
}

/** The working hours of seven days, from Monday; a day without spans is off. */
export type Week = readonly (readonly Span[])[]

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Reads the backend's text, "Mon-Fri 09:00-12:00,13:00-18:00; Sat 09:00-13:00"; "none" and "" are a week without hours. */
export function readWeek(text: string): Week {
  const week: Span[][] = days.map(() => [])
  for (const group of text.split(';')) {
    const [named = '', hours = ''] = group.trim().split(' ')
    const [first = '', last = first] = named.split('-')
    const [from, to] = [days.indexOf(first), days.indexOf(last)]
    if (from < 0 || to < 0) continue
    const spans = hours.split(',').map((span) => {
      const [from = '', to = ''] = span.split('-')
      return { from, to }
    })
    for (let n = 0; n <= (to - from + 7) % 7; n++) week[(from + n) % 7] = spans
  }
  return week
}

/** Writes a week for the backend, which puts days of the same hours together. */
export const writeWeek = (week: Week): string =>
  week.flatMap((spans, day) => (spans.length === 0 ? [] : [`${days[day]} ${spans.map((s) => `${s.from}-${s.to}`).join(',')}`])).join('; ') || 'none'

/** Whether each span of a day ends after it begins, and before the next one begins. */
export const inOrder = (spans: readonly Span[]): boolean =>
  spans.every((s, i) => s.from < s.to && (spans[i + 1] === undefined || s.to <= (spans[i + 1]?.from ?? '')))

export const sameHours = (a: readonly Span[] = [], b: readonly Span[] = []): boolean => JSON.stringify(a) === JSON.stringify(b)
