import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, box, focused, grid, ink, names, numbers, shaped, text } from './draw'
import type { Look } from './look'
import { type Plot, type Say, spoken, useSay } from './plot'

/** Cases of one class, in the order of the axis. */
export interface ClassRow {
  key: string
  label: string
  n: number
}

/** A reference drawn behind the columns: from one row to another, both inside. */
export interface Reference {
  from: string
  to: string
  label: string
}

/** How many cases fall into each class, with a reference band behind. */
export function histogram(rows: ClassRow[], reference: Reference | undefined, heading: string, say: Say): Plot {
  const { t, f } = say
  const at = (key: string) => rows.findIndex((r) => r.key === key)
  const behind = (look: Look, r: Reference) =>
    shaped([[at(r.from), 0]], (_, __, area) => {
      const step = area.width / rows.length
      const [x, width] = [area.x + at(r.from) * step, (at(r.to) - at(r.from) + 1) * step]
      return [
        { ...box(look, x, area.y, width, area.height, { fill: look.unknownBg, stroke: look.unknown, lineDash: [3, 3] }), silent: true },
        text(look, x + width / 2, area.y - look.px(10), r.label),
      ]
    })
  return {
    height: 200,
    points: rows.map((r, i) => ({ key: r.key, series: 0, index: i, label: spoken(r.label, t('chart.cases', { count: r.n })) })),
    columns: [{ name: heading }, { name: t('chart.count'), number: true }],
    rows: rows.map((r) => [r.label, f.count(r.n)]),
    option: (look) => ({
      ...base(look),
      grid: grid({ top: look.px(reference ? 24 : 20), right: 4 }),
      xAxis: names(look, rows.map((r) => r.label), { axisLine: { show: true, lineStyle: { color: look.edge } } }, { hideOverlap: true }),
      yAxis: numbers(look, { show: false, min: 0, max: (e: { max: number }) => Math.max(1, e.max * 1.25) }),
      series: [
        {
          type: 'bar',
          barMaxWidth: look.px(40),
          barCategoryGap: '24%',
          data: rows.map((r) => r.n),
          itemStyle: { color: look.them, borderRadius: [3, 3, 0, 0] },
          label: ink(look, { position: 'top', formatter: (p: { dataIndex: number }) => f.count(rows[p.dataIndex]?.n ?? 0) }),
          emphasis: focused(look),
          z: 3,
        },
        ...(reference ? [behind(look, reference)] : []),
      ],
    }),
  }
}

interface Props extends Frame {
  rows: ClassRow[]
  reference?: Reference
  /** What the rows are: "Rounds". */
  heading: string
}

export function Histogram({ rows, reference, heading, ...frame }: Props) {
  const say = useSay()
  const plot = useMemo(() => histogram(rows, reference, heading, say), [rows, reference, heading, say])
  return <Chart plot={plot} {...frame} />
}
