import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, circle, grid, line, names, shaped, text } from './draw'
import type { Look } from './look'
import { type Plot, type Say, spoken, useSay } from './plot'

/** One small picture of a kind: a line of one measure, or of one customer. */
export interface LineRow {
  key: string
  label: string
  values: LineValue[]
}

export interface LineValue {
  key: string
  /** The period, the same for all lines. */
  label: string
  /** Nothing where there was nothing to measure. */
  value?: number
  /** What was first mentioned here. */
  mark?: string
}

/** Lines one above the other over the same periods, each from 0 to its own largest value; a flag where something was first mentioned. */
export function lines(rows: LineRow[], heading: string, say: Say): Plot {
  const { t, f } = say
  const many = rows.length > 1
  const number = (v: LineValue) => (v.value === undefined ? t('figure.notEnough') : f.number(v.value))
  const mark = (v: LineValue) => (v.mark === undefined ? '' : t('chart.firstMention', { what: v.mark }))
  const most = rows.map((r) => Math.max(...r.values.map((v) => v.value ?? 0), Number.MIN_VALUE))
  const all = rows.flatMap((r, lane) => r.values.map((v, i) => ({ v, i, lane, name: many ? `${r.label}, ${v.label}` : v.label })))
  const dots = all.filter(({ v }) => v.value !== undefined)
  const last = (lane: number) => dots.findLast((d) => d.lane === lane)?.i

  /** Heights of a lane: its name, then room for flags, then 0 to the largest. */
  const place = (look: Look, area: { y: number; height: number }, lane: number, v: LineValue) => {
    const step = area.height / rows.length
    const ground = area.y + (lane + 1) * step - look.px(8)
    const room = step - look.px(many ? 46 : 40)
    return { top: area.y + lane * step, ground, y: ground - ((v.value ?? 0) / (most[lane] ?? 1)) * room }
  }
  const drawn = (look: Look) =>
    shaped(dots.map((d) => [d.i, 0]), (k, api, area) => {
      const d = dots[k]
      if (!d) return []
      const { ground, y } = place(look, area, d.lane, d.v)
      const [x = 0] = api.coord([d.i, 0])
      const end = d.i === last(d.lane)
      const late = d.i > (rows[d.lane]?.values.length ?? 0) / 2 // keeps flags inside the picture
      const flag = d.v.mark === undefined ? [] : [
        line(x, ground, x, y - look.px(14), look.ink2, 1, [2, 2]),
        text(look, x + (late ? look.px(6) : -look.px(6)), y - look.px(20), `⚑ ${d.v.mark}`, { align: late ? 'right' : 'left', fill: look.ink, stroke: look.surface, lineWidth: 3 }),
      ]
      return [...flag, circle(look, x, y, 4, { fill: look.them, stroke: look.surface, lineWidth: 1 }), ...(end ? [text(look, x + look.px(10), y, number(d.v), { align: 'left', fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` })] : many || d.v.mark !== undefined ? [] : [text(look, x, y - look.px(14), number(d.v), { fill: look.ink2 })])]
    })
  const strokes = (look: Look) =>
    shaped(rows.map(() => [0, 0]), (lane, api, area) => {
      const r = rows[lane]
      if (!r) return []
      const { top, ground } = place(look, area, lane, { key: '', label: '' })
      const own = dots.filter((d) => d.lane === lane)
      const at = (d: (typeof dots)[number]) => [api.coord([d.i, 0])[0] ?? 0, place(look, area, lane, d.v).y] as const
      const joined = own.flatMap((d, k) => {
        const before = own[k - 1]
        return before && before.i === d.i - 1 ? [line(...at(before), ...at(d), look.them, 2)] : []
      })
      return [
        { ...box(look, area.x, ground, area.width, 1, { fill: look.line }), silent: true },
        ...(many ? [text(look, area.x, top + look.px(10), r.label, { align: 'left', fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` })] : []),
        ...joined,
      ]
    })
  return {
    height: many ? rows.length * 96 + 24 : 180,
    points: dots.map((d, index) => ({ key: d.v.key, series: 1, index, label: spoken(d.name, number(d.v), mark(d.v)) })),
    columns: [...(many ? [{ name: t('chart.line') }] : []), { name: heading }, { name: t('chart.value'), number: true }, { name: t('chart.remark') }],
    rows: rows.flatMap((r) => r.values.map((v) => [...(many ? [r.label] : []), v.label, number(v), mark(v)])),
    option: (look) => ({
      ...base(look),
      grid: grid({ left: 4, right: 4, top: 0 }),
      xAxis: names(look, rows[0]?.values.map((v) => v.label) ?? [], {}, { hideOverlap: true }),
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [strokes(look), drawn(look)],
    }),
  }
}

interface Props extends Frame {
  rows: LineRow[]
  /** What the periods are: "Month". */
  heading: string
}

export function Lines({ rows, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => lines(rows, heading, say), [rows, heading, say])
  return <Chart plot={plot} {...frame} />
}
