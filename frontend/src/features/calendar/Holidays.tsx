import type { OfficeView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Calendar.module.css'
import type { Run } from './runs'

/** The holidays to come, by date, with who has them. */
export function Holidays({ runs, offices }: { runs: readonly Run[]; offices: readonly OfficeView[] }) {
  const t = useT()
  const f = useFormat()
  const customers = (country: string) => offices.filter((o) => o.country === country).reduce((n, o) => n + o.customers, 0)
  const day = (date: string) => f.wallDate(date + 'T00:00:00')
  if (runs.length === 0) return <p>{t('calendar.noHolidays')}</p>
  return (
    <ol className={classes.holidays} aria-label={t('calendar.holidays')}>
      {runs.map((r) => {
        const name = f.holiday(r.name)
        const other = name === r.name.en ? r.name.local : r.name.en // 中/EN; in English the local name
        return (
          <li key={[r.id, r.first, r.from, r.make_up, r.countries[0]].join(' ')}>
            <span className={classes.when}>
              {day(r.first)}
              {r.last !== r.first && <> – {day(r.last).slice(5)}</>}
            </span>
            <span className={classes.what}>
              <b>{name}</b>
              {other !== name && <span className={classes.local}>{other}</span>}
              {r.make_up && <span className={classes.tag}>{t('calendar.makeUp')}</span>}
              {r.from !== '' && <span className={classes.tag}>{t('calendar.from', { time: r.from })}</span>}
              {!r.name.exact && <span className={classes.tag}>{t('calendar.byMoon')}</span>}
            </span>
            <span className={classes.who}>
              {f.list(r.countries.map((c) => (customers(c) > 0 ? t('calendar.countryWith', { country: f.country(c), count: customers(c) }) : t('calendar.countryOurs', { country: f.country(c) }))))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
