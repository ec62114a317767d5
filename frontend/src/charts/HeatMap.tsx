import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, grid, hatch, names, shaped, text, widthOf } from './draw'
import { heat, type Look } from './look'
import { nOf, type Plot, type Say, spoken, useSay } from './plot'

/** One hour of the week, in the time of those it is about. */
export interface HeatRow {
  key: string
  /** 0 Monday to 6 Sunday */
  weekday: number
  /** 0 to 23 */
  hour: number
  n: number
  /** What the colour tells, 0 to 1 (a share of answers); without it, n does. */
  value?: number
}

/** A cell of fewer cases is hatched (SCREENS §4). */
const enough = 3

const hours = Array.from({ length: 24 }, (_, h) => String(h))
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/** Hours of the week: n in each cell, hatched below three; `off[weekday][hour]` is outside work and shaded. */
export function heatMap(rows: HeatRow[], off: boolean[][], say: Say): Plot {
  const { t, f } = say
  const cells = rows.filter((r) => r.n > 0).sort((a, b) => a.weekday - b.weekday || a.hour - b.hour)
  const most = Math.max(1, ...cells.map((r) => r.n))
  const share = (r: HeatRow) => (r.value === undefined || r.n < 5 ? '' : f.share(r.value))
  const shares = cells.some((r) => r.value !== undefined)
  const isOff = (r: { weekday: number; hour: number }) => off[r.weekday]?.[r.hour] === true
  const work = (r: HeatRow) => (isOff(r) ? t('chart.outsideWork') : '')
  const when = (r: HeatRow) => `${f.weekday(r.weekday)} ${clock(r.hour)}`
  const whole = Array.from({ length: 168 }, (_, i) => ({ weekday: Math.floor(i / 24), hour: i % 24 }))

  const shade = (look: Look) =>
    shaped(whole.map((c) => [c.hour, c.weekday]), (i, api, area) => {
      const c = whole[i]
      const [x = 0, y = 0] = c ? api.coord([c.hour, c.weekday]) : []
      const [w, h] = [area.width / 24, area.height / 7]
      const fill = c && isOff(c) ? look.unknownBg : look.surface
      return [{ ...box(look, x - w / 2 + 0.5, y - h / 2 + 0.5, w - 1, h - 1, { fill, stroke: look.line, lineWidth: 0.5 }), silent: true }]
    })
  const drawn = (look: Look) =>
    shaped(cells.map((c) => [c.hour, c.weekday, c.n]), (i, api, area) => {
      const c = cells[i]
      if (!c) return []
      const [x = 0, y = 0] = api.coord([c.hour, c.weekday])
      const [w, h] = [area.width / 24 - 1, area.height / 7 - 1]
      const sparse = c.n < enough
      const style = sparse ? { ...hatch(look, look.edge), lineWidth: 0, fill: isOff(c) ? look.unknownBg : look.surface } : { fill: heat(look, c.value ?? c.n / most) }
      const words = f.count(c.n)
      const size = look.px(widthOf(look, words) <= w + 1 ? 12 : 10) // the fullest cells have two digits
      const fits = (widthOf(look, words) * size) / look.px(12) <= w + 1 && look.px(14) <= h
      const behind = sparse ? { backgroundColor: isOff(c) ? look.unknownBg : look.surface } : {}
      return [box(look, x - w / 2, y - h / 2, w, h, style, 2), ...(fits ? [text(look, x, y, words, { fill: look.ink, font: `${size}px ${look.font}`, ...behind })] : [])]
    })
  return {
    height: 220,
    points: cells.map((r, i) => ({ key: r.key, series: 1, index: i, label: spoken(when(r), share(r), nOf(say, r.n), work(r)) })),
    columns: [{ name: t('chart.hour') }, ...(shares ? [{ name: t('chart.share'), number: true }] : []), { name: t('chart.count'), number: true }, { name: t('chart.remark') }],
    rows: cells.map((r) => [when(r), ...(shares ? [share(r)] : []), f.count(r.n), f.list([work(r), r.n < enough ? t('chart.tooFew') : ''].filter(Boolean))]),
    option: (look) => ({
      ...base(look),
      grid: grid({ right: 2, top: 2 }),
      xAxis: names(look, hours, {}, { interval: 2 }),
      yAxis: names(look, [0, 1, 2, 3, 4, 5, 6].map(f.weekday), { inverse: true }, { interval: 0 }),
      series: [shade(look), drawn(look)],
    }),
  }
}

interface Props extends Frame {
  rows: HeatRow[]
  /** 7 × 24, Monday first: true outside work and on days off. */
  off: boolean[][]
}

export function HeatMap({ rows, off, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => heatMap(rows, off, say), [rows, off, say])
  return <Chart plot={plot} {...frame} />
}
