import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, circle, grid, line, names, numbers, shaped, text, whisker } from './draw'
import type { Look } from './look'
import { few, nOf, type Plot, type Say, spoken, useSay } from './plot'

/** A rate of one period: `hits` of `n`, with its range (Wilson 95 %) in 0..1. */
export interface RateRow {
  key: string
  label: string
  hits: number
  n: number
  value: number
  low: number
  high: number
}

/** Below zero is a strip of its own for periods that only have counts. */
const strip = -0.2

/** Rates over periods: a point with its range, n under each; below five cases a hollow mark with counts. */
export function ratePoints(rows: RateRow[], heading: string, whose: 'me' | 'them', say: Say): Plot {
  const { t, f } = say
  const counts = (r: RateRow) => t('figure.hits', { hits: f.count(r.hits), n: f.count(r.n) })
  const rate = (r: RateRow) => (few(r.n) ? '' : f.share(r.value))
  const range = (r: RateRow) => (few(r.n) ? '' : f.shareRange(r.low, r.high))
  const drawn = (look: Look) =>
    shaped(rows.map((r, i) => [i, few(r.n) ? 0 : r.value]), (i, api) => {
      const r = rows[i]
      if (!r) return []
      const at = (y: number) => api.coord([i, y])
      if (few(r.n)) {
        const [x = 0, y = 0] = at(strip / 2)
        return r.n === 0 ? [] : [circle(look, x - look.px(10), y, 5, { fill: look.surface, stroke: look.unknown, lineWidth: 2 }), text(look, x, y, `${f.count(r.hits)}/${f.count(r.n)}`, { align: 'left' })]
      }
      return whisker(look, at(r.high), at(r.low), at(r.value), r.n < 20 ? look.unknown : look[whose])
    })
  const zero = (look: Look) =>
    shaped([[0, 0]], (_, api, area) => {
      const [, y = 0] = api.coord([0, 0])
      return [line(area.x, y, area.x + area.width, y, look.edge)]
    })
  const counted = rows.some((r) => few(r.n) && r.n > 0)
  return {
    height: 220,
    points: rows.flatMap((r, i) => (r.n === 0 ? [] : [{ key: r.key, series: 0, index: i, label: few(r.n) ? spoken(r.label, t('figure.notEnough'), counts(r)) : spoken(r.label, rate(r), range(r), nOf(say, r.n)) }])),
    columns: [{ name: heading }, { name: t('chart.share'), number: true }, { name: t('chart.range'), number: true }, { name: t('chart.counted'), number: true }],
    rows: rows.map((r) => [r.label, rate(r) || t('figure.notEnough'), range(r), counts(r)]),
    option: (look) => ({
      ...base(look),
      grid: grid({ right: 4 }),
      xAxis: names(look, rows.map((r) => `${r.label}\n${nOf(say, r.n)}`), {}, { hideOverlap: true }),
      yAxis: numbers(look, { min: counted ? strip : 0, max: 1, axisTick: { show: false, customValues: [0, 0.5, 1] } },
        { customValues: [0, 0.5, 1], formatter: (v: number) => f.share(v) }),
      series: [drawn(look), zero(look)],
    }),
  }
}

interface Props extends Frame {
  rows: RateRow[]
  /** What the rows are: "Month". */
  heading: string
  /** Whose behaviour the rate tells. */
  whose?: 'me' | 'them'
}

export function RatePoints({ rows, heading, whose = 'them', ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => ratePoints(rows, heading, whose, say), [rows, heading, whose, say])
  return <Chart plot={plot} {...frame} />
}

