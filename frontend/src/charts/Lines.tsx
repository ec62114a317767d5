import { useMemo } from 'react'
import { Chart, type Frame } from './Chart'
import { base, focused, ink, names, numbers } from './draw'
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

/** Lines one above the other over the same periods, with a flag where something was first mentioned. */
export function lines(rows: LineRow[], heading: string, say: Say): Plot {
  const { t, f } = say
  const number = (v: LineValue) => (v.value === undefined ? t('figure.notEnough') : f.number(v.value))
  const mark = (v: LineValue) => (v.mark === undefined ? '' : t('chart.firstMention', { what: v.mark }))
  const one = 76
  const foot = 24
  const share = rows.length > 1
  return {
    height: Math.max(120, rows.length * one + foot),
    points: rows.flatMap((r, s) => r.values.flatMap((v, i) => (v.value === undefined ? [] : [{ key: v.key, series: s, index: i, label: spoken(share ? `${r.label}, ${v.label}` : v.label, number(v), mark(v)) }]))),
    columns: [...(share ? [{ name: t('chart.line') }] : []), { name: heading }, { name: t('chart.value'), number: true }, { name: t('chart.remark') }],
    rows: rows.flatMap((r) => r.values.map((v) => [...(share ? [r.label] : []), v.label, number(v), mark(v)])),
    option: (look) => {
      const step = 100 / rows.length
      return {
        ...base(look),
        grid: rows.map((_, i) => ({
          left: look.px(36), right: look.px(16), top: `${i * step}%`, height: `${step}%`, outerBoundsMode: 'none',
        })),
        xAxis: rows.map((r, i) => names(look, r.values.map((v) => v.label), {
          gridIndex: i, boundaryGap: true, axisLine: { show: true, lineStyle: { color: look.edge } }, show: true,
        }, { show: i === rows.length - 1, hideOverlap: true })),
        yAxis: rows.map((r, i) => numbers(look, {
          gridIndex: i, min: 0, splitNumber: 1, max: (e: { max: number }) => Math.max(1, Math.ceil(e.max * 1.15)),
          name: share ? r.label : '', nameLocation: 'end', nameGap: look.px(6), nameTextStyle: { ...ink(look), align: 'left', fontWeight: 600, padding: [0, 0, 0, -look.px(30)] },
        }, { showMinLabel: true, hideOverlap: true, customValues: undefined, formatter: (v: number) => f.number(v) })),
        series: rows.map((r, i) => ({
          type: 'line' as const,
          xAxisIndex: i,
          yAxisIndex: i,
          symbol: 'circle',
          symbolSize: look.px(7),
          showAllSymbol: true,
          connectNulls: false,
          lineStyle: { color: look.them, width: 2 },
          itemStyle: { color: look.them },
          emphasis: { scale: false, ...focused(look) },
          data: r.values.map((v) => ({
            value: v.value ?? '-',
            symbol: v.mark === undefined ? 'circle' : 'diamond',
            symbolSize: look.px(v.mark === undefined ? 7 : 12),
            label: v.mark === undefined ? { show: false } : ink(look, { formatter: v.mark, position: 'top' }),
          })),
          labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' as const },
        })),
      }
    },
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
