import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, hatch, line, shaped, text } from './draw'
import { type Look, tints } from './look'
import { few, type Plot, type Say, spoken, useSay } from './plot'

/** Cases of one band of speed, quickest band first. */
export interface BandRow {
  key: string
  label: string
  n: number
  /** The band of those without an answer. */
  none?: boolean
}

/** One bar of all cases, cut into bands from quick to none, each named below. */
export function speedBands(rows: BandRow[], heading: string, say: Say): Plot {
  const { t, f } = say
  const total = rows.reduce((sum, r) => sum + r.n, 0)
  const share = (r: BandRow) => (few(total) ? '' : f.share(r.n / total))
  const from = rows.map((_, i) => rows.slice(0, i).reduce((sum, r) => sum + r.n, 0))
  const drawn = (look: Look) => {
    const speeds = tints(look, look.them, rows.filter((r) => !r.none).length)
    return shaped(rows.map((r) => [r.n, 0]), (i, _, area) => {
      const r = rows[i]
      if (!r || total === 0) return []
      const scale = area.width / total
      const [x, width] = [area.x + (from[i] ?? 0) * scale, r.n * scale]
      const column = area.width / rows.length
      const middle = area.x + (i + 0.5) * column
      const [bar, knee, foot] = [look.px(36), look.px(44), look.px(60)].map((y) => area.y + y) as [number, number, number] // three in, three out
      const words = { width: column - look.px(6), overflow: 'break', verticalAlign: 'top', lineHeight: look.px(16) }
      const strong = { ...words, fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` }
      const gap = Math.min(1, width / 4)
      return [
        ...(r.n === 0 ? [] : [
          box(look, x + gap, area.y, width - 2 * gap, look.px(36), r.none ? hatch(look, look.unknown) : { fill: speeds[i] }),
          line(x + width / 2, bar, x + width / 2, knee, look.edge),
          line(x + width / 2, knee, middle, foot, look.edge),
        ]),
        text(look, middle, foot + look.px(4), share(r) || f.count(r.n), strong),
        text(look, middle, foot + look.px(20), r.label, words),
      ]
    })
  }
  return {
    height: 116,
    points: rows.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, share(r), t('chart.cases', { count: r.n })) })),
    columns: [{ name: heading }, { name: t('chart.share'), number: true }, { name: t('chart.count'), number: true }],
    rows: rows.map((r) => [r.label, share(r) || t('figure.notEnough'), f.count(r.n)]),
    option: (look) => ({
      ...base(look),
      grid: { left: 0, right: 0, top: 2, bottom: 0 },
      xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, total) },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [drawn(look)],
    }),
  }
}

interface Props extends Frame {
  rows: BandRow[]
  /** What the rows are: "Answered within". */
  heading: string
}

export function SpeedBands({ rows, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => speedBands(rows, heading, say), [rows, heading, say])
  return <Chart plot={plot} {...frame} />
}
