import { useFormat } from '../../i18n/format'
import classes from './Calendar.module.css'
import type { Run } from './runs'

interface Props {
  from: string
  until: string // not included
  runs: readonly Run[]
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
const dayMs = 86_400_000

/** The same days as small months; screen readers read the list. */
export function Months({ from, until, runs }: Props) {
  const f = useFormat()
  const months: string[] = []
  for (let at = Date.parse(from); at < Date.parse(until); at += dayMs) {
    const month = iso(at).slice(0, 7)
    if (!months.includes(month)) months.push(month)
  }
  const on = (date: string) => runs.filter((r) => r.first <= date && date <= r.last)
  return (
    <div className={classes.months} aria-hidden>
      {months.map((month) => {
        const first = Date.parse(month + '-01')
        const next = new Date(first).setUTCMonth(new Date(first).getUTCMonth() + 1)
        const blanks = (new Date(first).getUTCDay() + 6) % 7
        return (
          <div key={month} className={classes.month}>
            <span className={classes.monthName}>{month}</span>
            {Array.from({ length: 7 }, (_, d) => (
              <small key={d}>{f.weekday(d).replace(/^周|^週/, '').slice(0, 2)}</small>
            ))}
            {Array.from({ length: (next - first) / dayMs }, (_, d) => {
              const date = iso(first + d * dayMs)
              const here = on(date)
              const off = here.some((r) => !r.make_up)
              return (
                <span
                  key={date}
                  style={d === 0 ? { gridColumnStart: blanks + 1 } : undefined}
                  data-past={date < from || date >= until || undefined}
                  data-today={date === from || undefined}
                  data-off={off || undefined}
                  data-worked={(!off && here.length > 0) || undefined}
                  title={here.map((r) => `${f.holiday(r.name)} · ${r.countries.map(f.country).join(' ')}`).join('\n') || undefined}
                >
                  {d + 1}
                </span>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}
