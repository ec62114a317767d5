import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, circle, grid, hatch, names, shaped, text, widthOf } from './draw'
import type { Look } from './look'
import { type Plot, type Say, spoken, useSay } from './plot'

/** One of a ranking; the texts are written as they are shown. */
export interface RankRow {
  key: string
  label: string
  value: number
  text: string
  /** How much of the value does not count against anybody, like holidays; hatched. */
  part?: number
  partText?: string
}

/** A ranking, longest first: a stem with a head, a hatched part of it where some does not count. */
export function lollipop(rows: RankRow[], heading: string, value: string, say: Say): Plot {
  const sorted = [...rows].sort((a, b) => b.value - a.value)
  const most = Math.max(...sorted.map((r) => r.value), Number.MIN_VALUE)
  const parts = sorted.some((r) => r.partText !== undefined)
  const drawn = (look: Look) =>
    shaped(sorted.map((r, i) => [r.value, i]), (i, api, area) => {
      const r = sorted[i]
      if (!r) return []
      const [, y = 0] = api.coord([0, i])
      const room = area.width - look.px(16) - Math.max(...sorted.map((row) => widthOf(look, row.text)))
      const scale = Math.max(room, look.px(40)) / most
      const [end, solid] = [area.x + r.value * scale, area.x + (r.value - (r.part ?? 0)) * scale]
      return [
        box(look, area.x, y - look.px(2), solid - area.x, look.px(4), { fill: look.them }),
        ...(r.part ? [box(look, solid, y - look.px(4), end - solid, look.px(8), hatch(look, look.unknown))] : []),
        circle(look, end, y, 5, { fill: look.them }),
        text(look, end + look.px(10), y, r.text, { align: 'left', fill: look.ink }),
      ]
    })
  return {
    height: sorted.length * 28 + 8,
    points: sorted.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, r.text, r.partText ?? '') })),
    columns: [{ name: heading }, { name: value, number: true }, ...(parts ? [{ name: say.t('chart.remark') }] : [])],
    rows: sorted.map((r) => [r.label, r.text, ...(parts ? [r.partText ?? ''] : [])]),
    option: (look) => ({
      ...base(look),
      grid: grid({ right: 2, top: 4 }),
      xAxis: { type: 'value', show: false, min: 0, max: most },
      yAxis: names(look, sorted.map((r) => r.label), { inverse: true }, { interval: 0, width: look.px(140), overflow: 'truncate' }),
      series: [drawn(look)],
    }),
  }
}

interface Props extends Frame {
  rows: RankRow[]
  /** What the rows are: "Customer". */
  heading: string
  /** What is measured: "Silent for". */
  value: string
}

export function Lollipop({ rows, heading, value, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => lollipop(rows, heading, value, say), [rows, heading, value, say])
  return <Chart plot={plot} {...frame} />
}
