import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, circle, clear, grid, ink, line, names, numbers, shaped, text, whisker } from './draw'
import type { Look } from './look'
import { few, nOf, type Plot, type Say, spoken, useSay } from './plot'

/** The rate of one variant, `hits` of `n`, with its range in 0..1. */
export interface IntervalRow {
  key: string
  label: string
  hits: number
  n: number
  value: number
  low: number
  high: number
}

/** How much more one variant has than another, -1..1. */
export interface Difference {
  label: string
  value: number
  low: number
  high: number
}

/** Variants with their ranges on one axis, and below it how far they are apart. */
export function intervals(rows: IntervalRow[], difference: Difference | undefined, heading: string, say: Say): Plot {
  const { t, f } = say
  const counts = (r: IntervalRow) => t('figure.hits', { hits: f.count(r.hits), n: f.count(r.n) })
  const rate = (r: IntervalRow) => (few(r.n) ? '' : f.share(r.value))
  const points = (x: number) => t('chart.points100', { number: f.number(Math.round(x * 100)).replace('-', '−') })
  const apart = (d: Difference) => [points(d.value), t('chart.pointsRange', { low: points100(d.low), high: points100(d.high) })]
  const points100 = (x: number) => String(Math.round(x * 100)).replace('-', '−')
  const drawn = (look: Look) =>
    shaped(rows.map((r, i) => [r.value, i]), (i, api) => {
      const r = rows[i]
      if (!r) return []
      const at = (x: number) => api.coord([x, i])
      if (few(r.n)) {
        const [x = 0, y = 0] = at(0)
        return [circle(look, x + look.px(6), y, 5, { fill: look.surface, stroke: look.unknown, lineWidth: 2 }), text(look, x + look.px(18), y, `${counts(r)} · ${t('figure.notEnough')}`, { align: 'left' })]
      }
      const [x = 0, y = 0] = at(r.value)
      const side = r.value > 0.85 ? 'right' : r.value < 0.15 ? 'left' : 'center' // within the picture
      return [...whisker(look, at(r.low), at(r.high), at(r.value), r.n < 20 ? look.unknown : look.them), text(look, x, y - look.px(14), `${f.share(r.value)} ${nOf(say, r.n)}`, { align: side, fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` })]
    })
  const gap = (look: Look, d: Difference) =>
    shaped([[d.value, 0]], (_, api, area) => {
      const at = (x: number) => api.coord([x, 0])
      const [zero = 0] = at(0)
      const [x = 0, y = 0] = at(d.value)
      return [line(zero, area.y, zero, area.y + area.height, look.edge, 1), ...whisker(look, at(d.low), at(d.high), at(d.value), look.ink), text(look, x, y - look.px(15), points(d.value), { ...clear(look), fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` })]
    })
  const wide = difference ? Math.max(0.1, Math.ceil(Math.max(Math.abs(difference.low), Math.abs(difference.high)) * 10) / 10) : 0
  const row = 44
  const second = 84
  return {
    height: rows.length * row + 28 + (difference ? second : 0),
    points: [
      ...rows.map((r, i) => ({ key: r.key, series: 0, index: i, label: few(r.n) ? spoken(r.label, t('figure.notEnough'), counts(r)) : spoken(r.label, rate(r), f.shareRange(r.low, r.high), counts(r)) })),
      ...(difference ? [{ key: 'difference', series: 1, index: 0, label: spoken(difference.label, ...apart(difference)) }] : []),
    ],
    columns: [{ name: heading }, { name: t('chart.value'), number: true }, { name: t('chart.range'), number: true }, { name: t('chart.counted'), number: true }],
    rows: [
      ...rows.map((r) => [r.label, rate(r) || t('figure.notEnough'), few(r.n) ? '' : f.shareRange(r.low, r.high), counts(r)]),
      ...(difference ? [[difference.label, ...apart(difference), '']] : []),
    ],
    option: (look) => {
      const label = { interval: 0, width: look.px(132), overflow: 'break', lineHeight: look.px(16) }
      const left = look.px(140)
      const edges = { left, right: look.px(20), outerBoundsMode: 'none' as const }
      return {
        ...base(look),
        grid: [
          { ...grid(), ...edges, top: 4, bottom: look.px(24 + (difference ? second : 0)) },
          ...(difference ? [{ ...grid(), ...edges, height: look.px(second - 40), bottom: look.px(24), top: 'auto' }] : []),
        ],
        xAxis: [
          numbers(look, { min: 0, max: 1, interval: 0.25 }, { formatter: (x: number) => f.share(x), hideOverlap: true }),
          ...(difference ? [numbers<object>(look, { gridIndex: 1, min: -wide, max: wide, interval: wide }, { formatter: (x: number) => (x > 0 ? '+' : '') + points100(x) })] : []),
        ],
        yAxis: [
          names(look, rows.map((r) => r.label), { inverse: true }, { ...ink(look), ...label }),
          ...(difference ? [names<object>(look, [difference.label], { gridIndex: 1 }, label)] : []),
        ],
        series: [drawn(look), ...(difference ? [{ ...gap(look, difference), xAxisIndex: 1, yAxisIndex: 1 }] : [])],
      }
    },
  }
}

interface Props extends Frame {
  rows: IntervalRow[]
  difference?: Difference
  /** What the rows are: "Opening". */
  heading: string
}

export function Intervals({ rows, difference, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => intervals(rows, difference, heading, say), [rows, difference, heading, say])
  return <Chart plot={plot} {...frame} />
}
