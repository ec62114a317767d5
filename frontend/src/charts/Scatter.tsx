import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, focused, grid, ink, numbers } from './draw'
import { type Plot, spoken } from './plot'

/** One customer between two measures; the texts are written as they are shown. */
export interface ScatterRow {
  key: string
  label: string
  x: number
  y: number
  xText: string
  yText: string
}

export interface Axis {
  name: string
  /** Writes a number of the axis. */
  text: (value: number) => string
  max?: number
}

/** The keys of the rows furthest from the middle, each axis measured by its own spread. */
export function outermost(rows: ScatterRow[], count: number): Set<string> {
  const spread = (values: number[]) => {
    const middle = values.reduce((s, v) => s + v, 0) / values.length
    return { middle, width: Math.sqrt(values.reduce((s, v) => s + (v - middle) ** 2, 0) / values.length) || 1 }
  }
  const [x, y] = [spread(rows.map((r) => r.x)), spread(rows.map((r) => r.y))]
  const far = (r: ScatterRow) => Math.hypot((r.x - x.middle) / x.width, (r.y - y.middle) / y.width)
  return new Set([...rows].sort((a, b) => far(b) - far(a)).slice(0, count).map((r) => r.key))
}

/** Customers between two measures; the outermost by name. */
export function scatter(rows: ScatterRow[], x: Axis, y: Axis, heading: string): Plot {
  const named = outermost(rows, 6)
  const right = x.max ?? Math.max(...rows.map((r) => r.x))
  const top = y.max ?? Math.max(...rows.map((r) => r.y))
  // On the right a name runs back below or above its dot, clear of names that run on from the left.
  const beside = (r: ScatterRow) => (r.x <= right * 0.6 ? { position: 'right', distance: 4 } : { position: r.y > top / 2 ? 'bottom' : 'top', align: 'right', distance: 8 })
  return {
    height: 260,
    points: rows.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, `${x.name} ${r.xText}`, `${y.name} ${r.yText}`) })),
    columns: [{ name: heading }, { name: x.name, number: true }, { name: y.name, number: true }],
    rows: rows.map((r) => [r.label, r.xText, r.yText]),
    option: (look) => {
      const named_ = { nameTextStyle: { color: look.ink2, fontFamily: look.font, fontSize: look.px(12) } }
      return {
        ...base(look),
        grid: grid({ top: look.px(26), right: look.px(16), bottom: look.px(22) }),
        xAxis: numbers(look, { min: 0, max: x.max, name: x.name, nameLocation: 'middle', nameGap: look.px(24), axisLine: { show: true, lineStyle: { color: look.edge } }, ...named_ }, { formatter: x.text, hideOverlap: true }),
        yAxis: numbers(look, { min: 0, max: y.max, name: y.name, nameLocation: 'end', nameGap: look.px(10), ...named_, nameTextStyle: { ...named_.nameTextStyle, align: 'left', padding: [0, 0, 0, -look.px(28)] } }, { formatter: y.text }),
        series: [{
          type: 'scatter',
          symbolSize: look.px(10),
          itemStyle: { color: look.them, borderColor: look.surface, borderWidth: 1 },
          emphasis: { scale: false, ...focused(look) },
          data: rows.map((r) => ({
            value: [r.x, r.y],
            label: named.has(r.key) ? ink(look, { formatter: r.label, textBorderColor: look.surface, textBorderWidth: 3, ...beside(r) }) : { show: false },
          })),
          labelLayout: { hideOverlap: true },
        }],
      }
    },
  }
}

interface Props extends Frame {
  rows: ScatterRow[]
  x: Axis
  y: Axis
  /** What the rows are: "Customer". */
  heading: string
}

export function Scatter({ rows, x, y, heading, ...frame }: Props) {
  const plot = useMemo(() => scatter(rows, x, y, heading), [rows, x, y, heading])
  return <Chart plot={plot} {...frame} />
}

