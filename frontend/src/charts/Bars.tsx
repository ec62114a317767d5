import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, extent, grid, hatch, names, shaped, text, widthOf } from './draw'
import type { Look } from './look'
import { type Plot, type Say, spoken, useSay } from './plot'

/** One bar: a count or amount; `guessed` comes on top of `value`, hatched. */
export interface BarRow {
  key: string
  label: string
  value: number
  /** As shown beside the bar; a plain count without it. */
  text?: string
  guessed?: number
}

/** Bars with long names: what is confirmed filled, what is guessed hatched. */
export function bars(rows: BarRow[], heading: string, value: string, say: Say): Plot {
  const { t, f } = say
  const sum = (r: BarRow) => r.value + (r.guessed ?? 0)
  const most = Math.max(...rows.map(sum), Number.MIN_VALUE)
  const two = rows.some((r) => r.guessed !== undefined)
  const said = (r: BarRow) => r.text ?? f.count(sum(r))
  const nameWidth = 150
  const row = rows.some((r) => extent(r.label) > nameWidth) ? 36 : 28 // long names take two lines
  const tones = [t('chart.confirmed'), t('chart.guessed')]
  const split = (r: BarRow) => (two ? tones.map((tone, i) => `${tone} ${f.count(i === 0 ? r.value : (r.guessed ?? 0))}`) : [])
  const drawn = (look: Look) =>
    shaped(rows.map((r, i) => [sum(r), i]), (i, api, area) => {
      const r = rows[i]
      if (!r) return []
      const [, y = 0] = api.coord([0, i])
      const words = Math.max(...rows.map((other) => widthOf(look, said(other)))) + look.px(8)
      const scale = Math.max(area.width - words, look.px(40)) / most
      const [h, solid, all] = [look.px(14), r.value * scale, sum(r) * scale]
      return [
        box(look, area.x, y - h / 2, solid, h, { fill: look.them }),
        ...(r.guessed ? [box(look, area.x + solid + 1, y - h / 2 + 0.5, all - solid - 1, h - 1, hatch(look, look.them))] : []),
        text(look, area.x + all + look.px(6), y, said(r), { align: 'left', fill: look.ink }),
      ]
    })
  const key = (look: Look) =>
    shaped([[0, 0], [0, 1]], (i, _, area) => {
      const x = area.x + i * look.px(96)
      const y = area.y - look.px(14)
      return [{ ...box(look, x, y - look.px(6), look.px(12), look.px(12), i === 0 ? { fill: look.them } : hatch(look, look.them)), silent: true }, text(look, x + look.px(17), y, tones[i] ?? '', { align: 'left' })]
    })
  return {
    height: rows.length * row + (two ? 32 : 8),
    points: rows.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, said(r), ...split(r)) })),
    columns: [{ name: heading }, { name: value, number: true }, ...(two ? tones.map((name) => ({ name, number: true })) : [])],
    rows: rows.map((r) => [r.label, said(r), ...(two ? [f.count(r.value), f.count(r.guessed ?? 0)] : [])]),
    option: (look) => ({
      ...base(look),
      grid: grid({ right: 2, top: look.px(two ? 28 : 4) }),
      xAxis: { type: 'value', show: false, min: 0, max: most },
      yAxis: names(look, rows.map((r) => r.label), { inverse: true }, { interval: 0, width: look.px(nameWidth), overflow: 'break', lineHeight: look.px(15) }),
      series: [drawn(look), ...(two ? [key(look)] : [])],
    }),
  }
}

interface Props extends Frame {
  rows: BarRow[]
  /** What the rows are: "Reason". */
  heading: string
  /** What the bars count: "Customers". */
  value: string
}

export function Bars({ rows, heading, value, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => bars(rows, heading, value, say), [rows, heading, value, say])
  return <Chart plot={plot} {...frame} />
}
