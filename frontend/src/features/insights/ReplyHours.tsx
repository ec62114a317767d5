import { useMemo } from 'react'
import { hours } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import { HeatMap } from '../../charts/HeatMap'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { figureOf, useView } from './view'

const id = 'response_time'
/** A slot of fewer replies is no pattern (SCREENS §4). */
const enough = 3

/** Go counts days from Sunday, we from Monday. */
const slotOf = (weekday: number, hour: number) => ((weekday + 1) % 7) * 24 + hour

/** When customers reply, by weekday and hour of their own time. */
export function ReplyHours() {
  const t = useT()
  const f = useFormat()
  const { overview, query, key, open } = useView()
  const loaded = useLoad(`hours ${key}`, () => hours(query))
  const view = loaded.data
  const slots = useMemo(() => Array.from({ length: 7 }, (_, weekday) => Array.from({ length: 24 }, (_, hour) => ({ weekday, hour, slot: slotOf(weekday, hour) }))), [])
  const rows = useMemo(() => slots.flat().map(({ weekday, hour, slot }) => ({ key: String(slot), weekday, hour, n: view?.counts[slot] ?? 0 })), [slots, view])
  const off = useMemo(() => slots.map((day) => day.map(({ slot }) => view !== undefined && view.working.some(Boolean) && !view.working[slot])), [slots, view])
  const figure = figureOf(overview.figures, id)
  if (!figure) return null
  const top = rows.filter((r) => r.n >= enough).sort((a, b) => b.n - a.n).slice(0, 3)
  const named = top.map((r) => t('insights.slot', { day: f.weekday(r.weekday), from: `${r.hour}:00`, n: f.count(r.n) }))
  const title = top.length > 0 ? t('insights.hours', { slots: f.list(named) }) : t('insights.hours.none')
  return (
    <Fetched of={loaded} height={320}>
      {(data) => (
        <HeatMap
          title={title}
          alt={title}
          n={data.total}
          unit={t('insights.theirTime')}
          rows={rows}
          off={off}
          info={<Info figure={figure} />}
          empty={data.total === 0 ? <span>{t('insights.hours.empty')}</span> : undefined}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(slot) => open({ kind: 'cases', id, title: t('insights.hours.slot'), cases: data.cases.filter((c) => String(c.value) === slot), text: () => '' })}
        />
      )}
    </Fetched>
  )
}
