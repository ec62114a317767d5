import type { OfficeView } from '../../bridge/views'
import { useClockWords } from '../../components/clockWords'
import { CustomerClock } from '../../components/CustomerClock'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Calendar.module.css'

interface Props {
  offices: readonly OfficeView[]
  ours: OfficeView
}

/** The clocks of the customers' countries, in the order of the sun; mine stands first. */
export function ClockStrip({ offices, ours }: Props) {
  const t = useT()
  const f = useFormat()
  const words = useClockWords()
  const zones = (country: string) => offices.filter((o) => o.country === country).length
  const name = (o: OfficeView) => {
    const city = o.clock.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? ''
    const country = f.country(o.country)
    return country === '' ? city : zones(o.country) > 1 ? `${city} · ${country}` : country
  }
  return (
    <ul className={classes.strip} aria-label={t('calendar.clocks')}>
      <li className={classes.clock} data-mine>
        <span className={classes.place}>{t('calendar.here')}</span>
        <CustomerClock clock={ours.clock} weekday />
        <span className={classes.state}>{words.state(ours.clock)}</span>
      </li>
      {[...offices]
        .sort((a, b) => b.clock.offset_s - a.clock.offset_s)
        .map((o) => (
          <li key={o.country + o.clock.zone} className={classes.clock}>
            <span className={classes.place} title={f.zone(o.clock.zone)}>
              {name(o)}
            </span>
            <CustomerClock clock={o.clock} weekday />
            <span className={classes.state}>
              {words.state(o.clock)} · {t('calendar.customers', { count: o.customers })}
            </span>
          </li>
        ))}
    </ul>
  )
}
