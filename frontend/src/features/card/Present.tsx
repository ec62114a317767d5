import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { present } from '../../bridge/conversations'
import { useLoad } from '../../bridge/useLoad'
import type { PresentView } from '../../bridge/views'
import { Timeline } from '../../charts/Timeline'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Indicators.module.css'

/** The conversation that is going on: turns of both sides, nights and days off shaded, silence named. */
export function Present({ customer, onJump }: { customer: number; onJump: (message: number) => void }) {
  const loaded = useLoad(`present ${customer}`, () => present(customer))
  if (loaded.error) return <ErrorNote error={loaded.error} onRetry={loaded.reload} />
  if (!loaded.data) return <Skeleton height="17rem" />
  return loaded.data.turns.length > 0 ? <Drawn view={loaded.data} onJump={onJump} /> : null
}

/** How long two wall clocks are apart, in seconds. */
const apart = (from: string, to: string) => (Date.parse(to + 'Z') - Date.parse(from + 'Z')) / 1000

function Drawn({ view, onJump }: { view: PresentView; onJump: (message: number) => void }) {
  const t = useT()
  const f = useFormat()
  const turns = useMemo(
    () => view.turns.map((turn) => ({ key: String(turn.message), side: turn.direction === 'out' ? ('me' as const) : ('them' as const), from: turn.from, to: turn.to, label: turn.text })),
    [view],
  )
  const shades = useMemo(
    () => view.rests.map((r) => ({ kind: r.kind === 'night' ? ('night' as const) : ('off' as const), from: r.from, to: r.to, label: r.holiday ? f.holiday(r.holiday) : undefined })),
    [view, f],
  )
  const waited = view.waiting === '' ? '' : f.duration(apart(view.waiting, view.now))
  const silences = useMemo(() => (view.waiting === '' ? [] : [{ from: view.waiting, to: view.now, label: t(view.state === 'we_owe' ? 'standing.weOweFor' : 'standing.theyOweFor', { time: waited }) }]), [view, waited, t])
  const title = waited === '' ? t('card.present', { count: turns.length }) : t(view.state === 'we_owe' ? 'card.present.weOwe' : 'card.present.theyOwe', { time: waited })
  return (
    <section>
      <h2 className={classes.title}>{t('card.presentTitle')}</h2>
      <Timeline title={title} alt={title} unit={t(view.theirs ? 'insights.theirTime' : 'card.present.mine')} turns={turns} shades={shades} silences={silences} onPoint={(key) => onJump(Number(key))} />
    </section>
  )
}
