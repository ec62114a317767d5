import { Button } from '@mantine/core'
import { IconWorld } from '@tabler/icons-react'
import { useEffect } from 'react'
import { overview } from '../../bridge/calendars'
import { useLoad } from '../../bridge/useLoad'
import type { CalendarView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PageTitle } from '../../components/PageTitle'
import { type T, useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { go } from '../../lib/route'
import classes from './Calendar.module.css'
import { ClockStrip } from './ClockStrip'
import { CountryHours } from './CountryHours'
import { Holidays } from './Holidays'
import { HoursOfCustomer } from './HoursOfCustomer'
import { Months } from './Months'
import { runs } from './runs'

/** Who is at work now, in one sentence. */
function insight(t: T, view: CalendarView): string {
  const working = view.offices.filter((o) => o.clock.state === 'working').reduce((n, o) => n + o.customers, 0)
  const all = view.offices.reduce((n, o) => n + o.customers, 0)
  return all === 0 ? t('calendar.lead') : t('calendar.working', { working, all })
}

/** How long a clock may say that people are at work. */
const freshMs = 5 * 60_000

/** S-11: what time it is at the customers', who is at work, and the days off to come. */
export function CalendarScreen({ customer }: { customer?: number }) {
  const t = useT()
  const f = useFormat()
  const loaded = useLoad('calendar', overview)
  const view = loaded.data
  const { reload } = loaded
  useEffect(() => {
    const timer = setInterval(reload, freshMs)
    return () => clearInterval(timer)
  }, [reload])

  if (loaded.error || !view)
    return (
      <section className={classes.screen}>
        <PageTitle nested title={t('calendar.title')} />
        {loaded.error ? <ErrorNote error={loaded.error} onRetry={loaded.reload} /> : <Loading shape="card" />}
      </section>
    )
  const all = runs(view.holidays)
  return (
    <section className={classes.screen}>
      <PageTitle nested title={t('calendar.title')} lead={insight(t, view)} />
      {view.offices.length > 0 ? (
        <ClockStrip offices={view.offices} ours={view.ours} />
      ) : (
        <Empty icon={IconWorld} title={t('calendar.empty')} hint={t('calendar.emptyHint')}>
          <Button variant="default" onClick={() => go({ screen: 'customers' })}>
            {t('calendar.toCustomers')}
          </Button>
        </Empty>
      )}
      {view.unknown.length > 0 && (
        <div className={classes.unknown}>
          <span>{t('calendar.unknown', { count: view.unknown.length })}</span>
          {view.unknown.slice(0, 6).map((c) => (
            <Button key={c.id} size="compact-sm" variant="default" aria-label={t('calendar.countryOf', { name: c.name })} onClick={() => go({ screen: 'card', customer: c.id, tab: 'profile' })}>
              {c.name}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.panes} data-asked={customer !== undefined || undefined}>
        <section className={classes.panel} aria-labelledby="calendar-holidays">
          <h2 id="calendar-holidays">{t('calendar.holidays')}</h2>
          <p className={classes.hint}>{t('calendar.effect')}</p>
          <Months from={view.from} until={view.until} runs={all} />
          <Holidays runs={all} offices={view.offices} />
          <p className={classes.hint}>{t('calendar.note', { first: String(view.first_year), last: String(view.last_year) })}</p>
        </section>
        <div className={classes.side}>
          <section className={classes.panel} aria-labelledby="calendar-customer">
            <h2 id="calendar-customer">{t('calendar.ofCustomer')}</h2>
            <HoursOfCustomer customer={customer} />
          </section>
          <section className={classes.panel} aria-labelledby="calendar-countries">
            <h2 id="calendar-countries">{t('calendar.ofCountries')}</h2>
            <CountryHours offices={view.offices} />
          </section>
          <section className={classes.panel} aria-labelledby="calendar-mine">
            <h2 id="calendar-mine">{t('calendar.mine')}</h2>
            <p className={classes.mine}>
              <span>
                {f.country(view.ours.country)} · {f.week(view.ours.week)}
              </span>
              <Button size="compact-sm" variant="default" onClick={() => go({ screen: 'settings', tab: 'me' })}>
                {t('calendar.toSettings')}
              </Button>
            </p>
          </section>
        </div>
      </div>
    </section>
  )
}
