import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, circle, grid, hatch, line, names, shaped, text, widthOf } from './draw'
import { type Look, readable, tints } from './look'
import { few, nOf, type Plot, type Say, spoken, useSay } from './plot'

const moods = ['negative', 'neutral', 'positive', 'unsure'] as const
export type Mood = (typeof moods)[number]

/** Counts of one period. */
export interface MoodRow extends Record<Exclude<Mood, 'unsure'>, number> {
  key: string
  label: string
  unsure?: number
}

/** The key that a part of a row is opened by. */
export const moodKey = (row: string, mood: Mood) => `${row}/${mood}`

const sign: Record<Mood, string> = { negative: '−', neutral: '○', positive: '+', unsure: '?' }

/** Shares of moods per period on both sides of the middle of the neutral ones. */
export function divergingBars(rows: MoodRow[], heading: string, say: Say): Plot {
  const { t, f } = say
  const count = (r: MoodRow, m: Mood) => r[m] ?? 0
  const total = (r: MoodRow) => moods.reduce((sum, m) => sum + count(r, m), 0)
  const shown = moods.filter((m) => m !== 'unsure' || rows.some((r) => count(r, m) > 0))
  const name = (m: Mood) => t(`chart.mood.${m}`)
  const share = (r: MoodRow, m: Mood) => (few(total(r)) ? '' : f.share(count(r, m) / total(r)))
  const cell = (r: MoodRow, m: Mood) => [f.count(count(r, m)), share(r, m)].filter(Boolean).join(' · ')
  const parts = rows.flatMap((r, y) => shown.filter((m) => count(r, m) > 0).map((m) => ({ r, m, y })))
  const start = (r: MoodRow, m: Mood) => (shown.slice(0, shown.indexOf(m)).reduce((s, k) => s + count(r, k), 0) - r.negative - r.neutral / 2) / total(r)
  const enough = rows.filter((r) => !few(total(r)))
  const left = Math.max(0.25, ...enough.map((r) => -start(r, 'negative')))
  const right = Math.max(0.25, ...enough.map((r) => start(r, 'negative') + 1))

  const style = (look: Look, m: Mood) => {
    const [dark = look.them, middle = look.them, pale = look.them] = tints(look, look.them, 3)
    return m === 'negative' ? { fill: dark } : m === 'neutral' ? { fill: pale } : m === 'positive' ? { fill: middle } : hatch(look, look.unknown)
  }
  const drawn = (look: Look) =>
    shaped(parts.map((p) => [0, p.y]), (i, api) => {
      const part = parts[i]
      if (!part) return []
      const { r, m, y } = part
      const h = Math.min(look.px(20), (api.size?.([0, 1]) as number[])[1] ?? 0) // a grid gives two sizes
      const [middle = 0, row = 0] = api.coord([0, y])
      if (few(total(r))) {
        const x = middle + look.px(14) + shown.indexOf(m) * look.px(40)
        return [circle(look, x, row, 4, { fill: look.surface, stroke: look.unknown, lineWidth: 2 }), text(look, x + look.px(9), row, sign[m] + f.count(count(r, m)), { align: 'left' })]
      }
      const [x1 = 0] = api.coord([start(r, m), y])
      const [x2 = 0] = api.coord([start(r, m) + count(r, m) / total(r), y])
      const fill = style(look, m)
      const fits = m !== 'unsure' && widthOf(look, share(r, m)) + look.px(8) < x2 - x1
      return [
        box(look, x1 + 0.5, row - h / 2, x2 - x1 - 1, h, fill),
        ...(fits ? [text(look, (x1 + x2) / 2, row, share(r, m), { fill: readable(look, fill.fill) })] : []),
      ]
    })
  const key = (look: Look) =>
    shaped(shown.map(() => [0, 0]), (i, _, area) => {
      const m = shown[i]
      if (!m) return []
      const widths = shown.map((k) => widthOf(look, `${sign[k]} ${name(k)}`) + look.px(30))
      const sum = (some: number[]) => some.reduce((s, w) => s + w, 0)
      const x = Math.max(0, area.x + area.width - sum(widths)) + sum(widths.slice(0, i))
      const y = area.y - look.px(16)
      return [{ ...box(look, x, y - look.px(6), look.px(12), look.px(12), style(look, m)), silent: true }, text(look, x + look.px(17), y, `${sign[m]} ${name(m)}`, { align: 'left' })]
    })
  const zero = (look: Look) =>
    shaped([[0, 0]], (_, api, area) => {
      const [x = 0] = api.coord([0, 0])
      return [line(x, area.y, x, area.y + area.height, look.ink, 1)]
    })
  return {
    height: Math.max(140, rows.length * 26 + 36),
    points: parts.map(({ r, m }, i) => ({ key: moodKey(r.key, m), series: 1, index: i, label: spoken(`${r.label}, ${name(m)}`, cell(r, m), nOf(say, total(r))) })),
    columns: [{ name: heading }, ...shown.map((m) => ({ name: name(m), number: true })), { name: t('chart.counted'), number: true }],
    rows: rows.map((r) => [r.label, ...shown.map((m) => cell(r, m)), f.count(total(r))]),
    option: (look) => ({
      ...base(look),
      grid: grid({ top: look.px(32), right: 2 }),
      xAxis: { type: 'value', show: false, min: -left, max: right },
      yAxis: names(look, rows.map((r) => `${r.label}  ${nOf(say, total(r))}`), { inverse: true }, { interval: 0 }),
      series: [zero(look), drawn(look), key(look)],
    }),
  }
}

interface Props extends Frame {
  rows: MoodRow[]
  /** What the rows are: "Month". */
  heading: string
}

export function DivergingBars({ rows, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => divergingBars(rows, heading, say), [rows, heading, say])
  return <Chart plot={plot} {...frame} />
}
