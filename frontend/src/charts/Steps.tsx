import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, grid, names, shaped, text } from './draw'
import type { Look } from './look'
import { few, type Plot, type Say, spoken, useSay } from './plot'

/** Those who reached one step of the way, first step first. */
export interface StepRow {
  key: string
  label: string
  n: number
}

/** A funnel as columns on one ground: n of each step, and above it those lost since the step before. */
export function steps(rows: StepRow[], heading: string, say: Say): Plot {
  const { t, f } = say
  const most = Math.max(1, ...rows.map((r) => r.n))
  const before = (i: number) => rows[i - 1]?.n ?? rows[i]?.n ?? 0
  const lost = (i: number) => Math.max(0, before(i) - (rows[i]?.n ?? 0))
  const kept = (i: number) => (i === 0 || few(before(i)) ? '' : f.share((rows[i]?.n ?? 0) / before(i)))
  const minus = (i: number) => (lost(i) > 0 ? `−${f.count(lost(i))}` : '')
  const drawn = (look: Look) =>
    shaped(rows.map((r, i) => [i, r.n]), (i, api, area) => {
      const r = rows[i]
      if (!r) return []
      const [x = 0, y = 0] = api.coord([i, r.n])
      const [, ghost = 0] = api.coord([i, before(i)])
      const ground = area.y + area.height
      const w = Math.min(look.px(72), (area.width / rows.length) * 0.78)
      const strong = { fill: look.ink, font: `600 ${look.px(12)}px ${look.font}` }
      const room = y - ghost > look.px(34)
      return [
        ...(lost(i) > 0 ? [box(look, x - w / 2 + 0.5, ghost + 0.5, w - 1, y - ghost, { fill: look.surface, stroke: look.unknown, lineDash: [3, 3] })] : []),
        box(look, x - w / 2, y, w, ground - y, { fill: look.them }),
        text(look, x, y - look.px(9), f.count(r.n), { ...strong, stroke: look.surface, lineWidth: room || i === 0 ? 0 : 3 }),
        ...(lost(i) > 0 ? [text(look, x, ghost + (room ? look.px(10) : -look.px(8)), minus(i), room ? {} : { y: ghost - look.px(18) })] : []),
      ]
    })
  return {
    height: 220,
    points: rows.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, t('chart.cases', { count: r.n }), kept(i) && t('chart.kept', { share: kept(i) }), lost(i) > 0 ? t('chart.lostCount', { n: f.count(lost(i)) }) : '') })),
    columns: [{ name: heading }, { name: t('chart.count'), number: true }, { name: t('chart.ofStepBefore'), number: true }, { name: t('chart.lost'), number: true }],
    rows: rows.map((r, i) => [r.label, f.count(r.n), kept(i), i === 0 ? '' : f.count(lost(i))]),
    option: (look) => ({
      ...base(look),
      grid: grid({ top: look.px(34), left: 2, right: 2 }),
      xAxis: names(look, rows.map((r, i) => `${r.label}${kept(i) === '' ? '' : '\n' + kept(i)}`), { axisLine: { show: true, lineStyle: { color: look.edge } } }, { interval: 0 }),
      yAxis: { type: 'value', show: false, min: 0, max: most },
      series: [drawn(look)],
    }),
  }
}

interface Props extends Frame {
  rows: StepRow[]
  /** What the rows are: "Step". */
  heading: string
}

export function Steps({ rows, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => steps(rows, heading, say), [rows, heading, say])
  return <Chart plot={plot} {...frame} />
}
