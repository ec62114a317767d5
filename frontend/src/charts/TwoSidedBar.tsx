import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, line, shaped, text, widthOf } from './draw'
import type { Look } from './look'
import { type Plot, type Say, spoken, useSay } from './plot'

/** The same measure of both sides; the texts are written as they are shown. */
export interface TwoSidedRow {
  key: string
  label: string
  me: number
  them: number
  meText: string
  themText: string
}

const sides = ['me', 'them'] as const
type Side = (typeof sides)[number]

/** The key that one side of a row is opened by. */
export const sideKey = (row: string, side: Side) => `${row}/${side}`

/** Us to the left and the customer to the right of one middle, the name of each row above its bars. */
export function twoSidedBar(rows: TwoSidedRow[], heading: string, say: Say): Plot {
  const { t } = say
  const parts = rows.flatMap((r, y) => sides.map((side) => ({ r, y, side })))
  const name = (side: Side) => t(side === 'me' ? 'chart.me' : 'chart.customer')
  const said = (r: TwoSidedRow, side: Side) => (side === 'me' ? r.meText : r.themText)
  const top = 28
  const row = 46
  const drawn = (look: Look) =>
    shaped(parts.map((p) => [0, p.y]), (i, _, area) => {
      const part = parts[i]
      if (!part) return []
      const { r, y, side } = part
      const sign = side === 'me' ? -1 : 1
      const step = (area.height - look.px(top)) / rows.length
      const middle = area.x + area.width / 2
      const [up, h] = [area.y + look.px(top) + y * step, look.px(16)]
      const words = Math.max(...rows.flatMap((row) => sides.map((s) => widthOf(look, said(row, s)))))
      const room = Math.max(look.px(24), area.width / 2 - words - look.px(12))
      const width = (r[side] / Math.max(r.me, r.them, Number.MIN_VALUE)) * room // each row has its own unit
      const align = side === 'me' ? 'right' : 'left'
      const gap = look.px(6)
      return [
        ...(y === 0 ? [text(look, middle + sign * gap, area.y + look.px(10), name(side), { align, fill: look[side], font: `600 ${look.px(12)}px ${look.font}` })] : []),
        ...(side === 'me' ? [text(look, middle, up + look.px(8), r.label)] : []),
        box(look, side === 'me' ? middle - width : middle, up + look.px(19), width, h, { fill: look[side] }),
        line(middle, up + look.px(17), middle, up + look.px(37), look.ink),
        text(look, middle + sign * (width + gap), up + look.px(27), said(r, side), { align, fill: look.ink }),
      ]
    })
  return {
    height: rows.length * row + top,
    points: parts.map(({ r, side }, i) => ({ key: sideKey(r.key, side), series: 0, index: i, label: spoken(`${r.label}, ${name(side)}`, said(r, side)) })),
    columns: [{ name: heading }, { name: name('me'), number: true }, { name: name('them'), number: true }],
    rows: rows.map((r) => [r.label, r.meText, r.themText]),
    option: (look) => ({
      ...base(look),
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: { type: 'value', show: false, min: 0, max: Math.max(1, rows.length) },
      series: [drawn(look)],
    }),
  }
}

interface Props extends Frame {
  rows: TwoSidedRow[]
  /** What the rows are: "Measure". */
  heading: string
}

export function TwoSidedBar({ rows, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => twoSidedBar(rows, heading, say), [rows, heading, say])
  return <Chart plot={plot} {...frame} />
}
