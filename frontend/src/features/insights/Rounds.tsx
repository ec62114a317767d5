import { useMemo } from 'react'
import { spread } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import { Histogram } from '../../charts/Histogram'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { figureOf, useView } from './view'

const id = 'turns'
/** From here on rounds share one class. */
const last = 10

const classOf = (rounds: number) => Math.min(last, Math.floor(rounds))

/** How many rounds conversations have, beside the reference range. */
export function Rounds() {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const { overview, query, key, open } = useView()
  const loaded = useLoad(`rounds ${key}`, () => spread(id, '', query))
  const view = loaded.data
  const figure = figureOf(overview.figures, id)
  const band = figure?.bands[0]
  const rows = useMemo(() => {
    const counts = Array.from({ length: last + 1 }, () => 0)
    for (const c of view?.counts ?? []) counts[classOf(c.value)] = (counts[classOf(c.value)] ?? 0) + c.n
    return counts.map((n, i) => ({ key: String(i), label: i === last ? `${last}+` : String(i), n }))
  }, [view])
  const reference = useMemo(() => (band ? { from: String(band.low), to: String(band.high), label: w(`indicator.${id}.${band.key}`) } : undefined), [band, w])
  if (!figure) return null
  const inside = band ? rows.filter((r) => Number(r.key) >= band.low && Number(r.key) <= band.high).reduce((sum, r) => sum + r.n, 0) : 0
  const title = band && view && view.total > 0 ? t('insights.rounds', { inside: f.count(inside), n: f.count(view.total), low: band.low, high: band.high }) : t('insights.rounds.none')
  return (
    <Fetched of={loaded} height={300}>
      {(data) => (
        <Histogram
          title={title}
          alt={title}
          n={data.total}
          unit={t('insights.rounds.unit')}
          heading={t('insights.rounds.heading')}
          rows={rows}
          reference={reference}
          info={<Info figure={figure} />}
          empty={data.total === 0 ? <span>{t('insights.nothing')}</span> : undefined}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(at) => open({ kind: 'cases', id, title, cases: data.cases.filter((c) => String(classOf(c.value)) === at), text: (c) => t('figure.rounds', { count: c.value, number: f.number(c.value) }) })}
        />
      )}
    </Fetched>
  )
}
