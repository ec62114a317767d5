import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, focused, grid, line, numbers, shaped, text, widthOf } from './draw'
import type { Look } from './look'
import { type Plot, type Say, spoken, useSay } from './plot'

/** One wait, in seconds. */
export interface DotRow {
  key: string
  label: string
  seconds: number
}

/** The axis: 1 min, 15 min, 1 h, 4 h, 1 d, 3 d, 14 d (SCREENS §4). */
const ticks = [60, 900, 3600, 14_400, 86_400, 259_200, 1_209_600]

/** "15m", "4h", "14d", as short as the language has it. */
function brief(language: string, seconds: number): string {
  const [unit, length] = seconds >= 86_400 ? (['day', 86_400] as const) : seconds >= 3600 ? (['hour', 3600] as const) : (['minute', 60] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow', maximumFractionDigits: 0 }).format(seconds / length)
}

const [first, longest] = [Math.log(60), Math.log(1_209_600)]

/** Where a wait stands on the logarithmic axis; what is beyond its ends stands at them. */
const place = (seconds: number) => Math.min(longest, Math.max(first, Math.log(Math.max(1, seconds))))

/** Lanes that keep dots apart which fall upon each other: 0, 1, -1, 2, -2… */
function lanes(places: number[], bins: number): number[] {
  const full = new Map<number, number>()
  return places.map((x) => {
    const bin = Math.round(((x - first) / (longest - first)) * bins)
    const k = full.get(bin) ?? 0
    full.set(bin, k + 1)
    return k % 2 === 1 ? (k + 1) / 2 : 0 - k / 2
  })
}

/** Each wait as a dot on a logarithmic axis of time, with the median as a line. */
export function dotStrip(rows: DotRow[], median: number | undefined, heading: string, say: Say): Plot {
  const { t, f, language } = say
  const sorted = [...rows].sort((a, b) => a.seconds - b.seconds)
  const places = sorted.map((r) => place(r.seconds))
  const lane = lanes(places, 48)
  const high = Math.max(4, ...lane.map(Math.abs)) + 0.5
  const middle = (look: Look, seconds: number) =>
    shaped([[place(seconds), 0]], (_, api, area) => {
      const [x = 0] = api.coord([place(seconds), 0])
      const words = t('chart.median', { value: f.duration(seconds) })
      const half = widthOf(look, words) / 2
      return [
        line(x, area.y, x, area.y + area.height, look.ink, 2),
        text(look, Math.min(Math.max(x, area.x + half), area.x + area.width - half), area.y - look.px(10), words, { fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` }),
      ]
    })
  return {
    height: 160,
    points: sorted.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, f.duration(r.seconds)) })),
    columns: [{ name: heading }, { name: t('chart.duration'), number: true }],
    rows: sorted.map((r) => [r.label, f.duration(r.seconds)]),
    option: (look) => ({
      ...base(look),
      grid: grid({ top: look.px(24), left: look.px(20), right: look.px(24) }),
      xAxis: numbers(look, { min: first, max: longest, axisTick: { show: false, customValues: ticks.map(place) }, axisLine: { show: true, onZero: false, lineStyle: { color: look.edge } } },
        { customValues: ticks.map(place), formatter: (x: number) => brief(language, Math.round(Math.exp(x))), hideOverlap: true }),
      yAxis: { type: 'value', show: false, min: -high, max: high },
      series: [{
        type: 'scatter',
        z: 3,
        symbolSize: look.px(9),
        data: places.map((x, i) => [x, lane[i] ?? 0]),
        itemStyle: { color: look.them, borderColor: look.surface, borderWidth: 1 },
        emphasis: { scale: false, ...focused(look) },
      }, ...(median === undefined ? [] : [middle(look, median)])],
    }),
  }
}

interface Props extends Frame {
  rows: DotRow[]
  /** Seconds. */
  median?: number
  /** What the rows are: "Customer". */
  heading: string
}

export function DotStrip({ rows, median, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => dotStrip(rows, median, heading, say), [rows, median, heading, say])
  return <Chart plot={plot} {...frame} />
}
