import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, clear, grid, hatch, line, numbers, shaped, text, widthOf } from './draw'
import type { Look } from './look'
import { type Plot, type Say, useSay } from './plot'

/** One turn of a conversation; times are wall clocks of the customer, "2026-03-05T10:00:00". */
export interface TurnRow {
  key: string
  side: 'me' | 'them'
  from: string
  to: string
  /** What was said, shortened. */
  label: string
}

/** Hours that are shaded: nights, days off. */
export interface Shade {
  kind: 'night' | 'off'
  from: string
  to: string
  /** What day off it is. */
  label?: string
}

/** A stretch without an answer, with what is said of it. */
export interface Silence {
  from: string
  to: string
  label: string
}

/** A wall clock as a number; it stays what it says, in no zone. */
const at = (wall: string) => Date.parse(wall.slice(0, 19) + 'Z')
const wall = (ms: number) => new Date(ms).toISOString().slice(0, 19)
const [hour, day] = [3_600_000, 86_400_000]

/** Round times of an axis: hours for a day or two, else days, at most eight. */
function ticks(from: number, to: number): number[] {
  const step = [hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day, 30 * day, 90 * day, 365 * day].find((s) => (to - from) / s <= 7) ?? to - from
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step)
}

/** One conversation in the customer's time: our turns above, theirs below, nights and days off shaded, silence named. */
export function timeline(turns: TurnRow[], shades: Shade[], silences: Silence[], say: Say): Plot {
  const { t, f } = say
  const times = [...turns, ...silences].flatMap((r) => [at(r.from), at(r.to)])
  const pad = Math.max(hour / 2, (Math.max(...times) - Math.min(...times)) * 0.02)
  const [from, to] = [Math.min(...times) - pad, Math.max(...times) + pad]
  const seen = shades.filter((s) => at(s.to) > from && at(s.from) < to)
  const marks = ticks(from, to)
  const days = marks.length < 2 || (marks[1] ?? 0) - (marks[0] ?? 0) >= day
  const side = (r: TurnRow) => t(r.side === 'me' ? 'chart.me' : 'chart.customer')
  const when = (wallClock: string) => `${f.wallDate(wallClock).slice(0, 10)} ${f.wallTime(wallClock)}`

  const across = (api: { coord: (v: number[]) => number[] }, a: string, b: string) => {
    const [x1 = 0] = api.coord([Math.max(from, at(a)), 0])
    const [x2 = 0] = api.coord([Math.min(to, at(b)), 0])
    return [x1, x2] as const
  }
  const shaded = (look: Look) =>
    shaped(seen.map((s) => [at(s.from), 0]), (i, api, area) => {
      const s = seen[i]
      if (!s) return []
      const [x1, x2] = across(api, s.from, s.to)
      const style = s.kind === 'night' ? { fill: look.unknownBg } : { ...hatch(look, look.line), fill: look.unknownBg, lineWidth: 0 }
      return [{ ...box(look, x1, area.y, x2 - x1, area.height, style), silent: true }, ...(s.label && x2 - x1 > widthOf(look, s.label) ? [text(look, (x1 + x2) / 2, area.y + look.px(9), s.label, { stroke: look.unknownBg, lineWidth: 3 })] : [])]
    })
  const spoke = (look: Look) =>
    shaped(turns.map((r) => [at(r.from), 0]), (i, api, area) => {
      const r = turns[i]
      if (!r) return []
      const [x1, x2] = across(api, r.from, r.to)
      const middle = area.y + area.height / 2
      const h = Math.max(look.px(12), area.height / 2 - look.px(34))
      const w = Math.max(look.px(6), x2 - x1)
      return [box(look, (x1 + x2 - w) / 2, r.side === 'me' ? middle - h - look.px(12) : middle + look.px(12), w, h, { fill: look[r.side] }, 3)]
    })
  const quiet = (look: Look) =>
    shaped(silences.map((s) => [at(s.from), 0]), (i, api, area) => {
      const s = silences[i]
      if (!s) return []
      const [x1, x2] = across(api, s.from, s.to)
      const y = area.y + area.height / 2
      const fits = x2 - x1 > widthOf(look, s.label) + look.px(16)
      return [line(x1, y, x2, y, look.ink2, 1, [2, 4]), ...(fits ? [text(look, (x1 + x2) / 2, y, s.label, { fill: look.ink, ...clear(look) })] : [])]
    })
  const ends = (look: Look) =>
    shaped([[from, 0], [from, 1]], (i, _, area) => [
      text(look, area.x - look.px(8), area.y + area.height * (i === 0 ? 0.25 : 0.75), t(i === 0 ? 'chart.me' : 'chart.customer'), { align: 'right', fill: i === 0 ? look.me : look.them, font: `600 ${look.px(12)}px ${look.font}` }),
    ])
  const events = [
    ...turns.map((r, index) => ({ key: r.key, from: r.from, series: 1, index, cells: [when(r.from), side(r), r.label] })),
    ...silences.map((s, index) => ({ key: '', from: s.from, series: 2, index, cells: [when(s.from), '', s.label] })),
  ].sort((a, b) => at(a.from) - at(b.from))
  return {
    height: 180,
    points: events.filter((e) => e.series === 1).map((e) => ({ key: e.key, series: 1, index: e.index, label: e.cells.join(' · ') })),
    columns: [{ name: t('chart.when') }, { name: t('chart.who') }, { name: t('chart.what') }],
    rows: events.map((e) => e.cells),
    option: (look) => ({
      ...base(look),
      grid: { ...grid({ left: Math.max(widthOf(look, t('chart.me')), widthOf(look, t('chart.customer'))) + look.px(24), right: look.px(16), top: 4, bottom: look.px(22) }), outerBoundsMode: 'none' },
      xAxis: numbers(look, { min: from, max: to, splitLine: { show: false }, axisTick: { show: true, customValues: marks, lineStyle: { color: look.edge } }, axisLine: { show: true, onZero: false, lineStyle: { color: look.edge } } },
        { customValues: marks, hideOverlap: true, formatter: (ms: number) => (days ? f.wallDate(wall(ms)).slice(5) : f.wallTime(wall(ms))) }),
      yAxis: { type: 'value', show: false, min: -1, max: 1 },
      series: [shaded(look), spoke(look), quiet(look), ends(look)],
    }),
  }
}

interface Props extends Frame {
  turns: TurnRow[]
  shades: Shade[]
  silences: Silence[]
}

export function Timeline({ turns, shades, silences, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => timeline(turns, shades, silences, say), [turns, shades, silences, say])
  return <Chart plot={plot} {...frame} />
}
