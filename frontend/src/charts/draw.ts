import type { CustomSeriesOption, EChartsOption, GridComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Look } from './look'

/** What all drawings share. */
export const base = (look: Look): EChartsOption => ({
  color: [look.them],
  animation: look.motion,
  animationDuration: 150,
  animationDurationUpdate: 150,
  animationEasing: 'cubicOut',
  textStyle: { fontFamily: look.font, fontSize: look.px(12), color: look.ink2 },
  stateAnimation: { duration: 0 },
})

/** The room of the axes with their labels inside the given edges. */
export const grid = (edges: Partial<Record<'left' | 'right' | 'top' | 'bottom' | 'height', number>> = {}): GridComponentOption => ({
  left: 2, right: 12, top: 10, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel', ...edges,
})

const words = (look: Look) => ({ color: look.ink2, fontFamily: look.font, fontSize: look.px(12), lineHeight: look.px(17) })
const quiet = (look: Look) => ({ axisLine: { show: false, lineStyle: { color: look.edge } }, axisTick: { show: false }, splitLine: { show: false, lineStyle: { color: look.line } } })

/** An axis of names. */
export function names<A extends XAXisComponentOption | YAXisComponentOption>(look: Look, data: string[], more: object = {}, label: object = {}): A {
  return { type: 'category', data, ...quiet(look), axisLabel: { ...words(look), ...label }, ...more } as A // the same fields for x and y
}

/** An axis of numbers with hairlines. */
export function numbers<A extends XAXisComponentOption | YAXisComponentOption>(look: Look, more: object = {}, label: object = {}): A {
  const q = quiet(look)
  return { type: 'value', ...q, splitLine: { ...q.splitLine, show: true }, axisLabel: { ...words(look), ...label }, ...more } as A // the same fields for x and y
}

/** The text of a label on a drawing. */
export const ink = (look: Look, more: object = {}) => ({ show: true, color: look.ink, fontFamily: look.font, fontSize: look.px(12), textBorderWidth: 0, ...more })

/** How a mark looks that is pointed at or focused. */
export const focused = (look: Look) => ({ itemStyle: { color: 'inherit', borderColor: look.ink, borderWidth: 2 } })

/** Diagonal lines: not enough, guessed, or not to be counted. */
const diagonals = (color: string) => ({ symbol: 'rect', symbolSize: 1, color, dashArrayX: [1, 0], dashArrayY: [1.5, 3.5], rotation: -Math.PI / 4 })

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>
export type Api = Parameters<RenderItem>[1]
/** Where a drawing stands in its picture, in pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export type Shape = Record<string, unknown>

/** Data drawn by shapes of our own; `shapes` gets the index of the datum. */
export const shaped = (data: (number | string)[][], shapes: (index: number, api: Api, box: Box) => Shape[]): CustomSeriesOption => ({
  type: 'custom',
  clip: false,
  data,
  // The library's types do not know that the coordinate system of a grid is a box.
  renderItem: ((params: { dataIndex: number; coordSys: Box }, api: Api) => ({ type: 'group', children: shapes(params.dataIndex, api, params.coordSys) })) as unknown as RenderItem,
})

const edge = (look: Look) => ({ emphasis: { style: { fill: 'inherit', stroke: look.ink, lineWidth: 2 } } })

export const circle = (look: Look, cx: number, cy: number, r: number, style: object): Shape => ({ type: 'circle', shape: { cx, cy, r: look.px(r) }, style, ...edge(look) })
export const box = (look: Look, x: number, y: number, width: number, height: number, style: object, r = 0): Shape =>
  ({ type: 'rect', shape: { x, y, width: Math.max(0, width), height: Math.max(0, height), r }, style, ...edge(look) })
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, lineWidth = 1, lineDash?: number[]): Shape =>
  ({ type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth, lineDash, fill: 'none' } })
/** A text that keeps clear of what is behind it. */
export const clear = (look: Look) => ({ backgroundColor: look.surface, padding: [0, 3], borderRadius: 3 })

export const text = (look: Look, x: number, y: number, words: string, more: object = {}): Shape =>
  ({ type: 'text', silent: true, style: { x, y, text: words, fill: look.ink2, font: `${look.px(12)}px ${look.font}`, align: 'center', verticalAlign: 'middle', ...more } })

/** About how wide a text is, in pixels at 100 %: Chinese signs are square, others little more than half. */
export const extent = (words: string) => [...words].reduce((sum, c) => sum + (c >= '\u2e80' ? 12 : 7), 0)
export const widthOf = (look: Look, words: string) => look.px(extent(words))

/** The style of a hatched shape of our own. */
export const hatch = (look: Look, colour: string) => ({ fill: look.surface, stroke: colour, lineWidth: 1, decal: diagonals(colour) })

/** A value at `c` with its range from one end to the other, upright or flat. */
export function whisker(look: Look, [x1, y1]: number[], [x2, y2]: number[], [cx, cy]: number[], colour: string): Shape[] {
  const cap = look.px(4)
  const flat = y1 === y2
  const end = (x = 0, y = 0) => (flat ? line(x, y - cap, x, y + cap, colour, 2) : line(x - cap, y, x + cap, y, colour, 2))
  return [line(x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0, colour, 2), end(x1, y1), end(x2, y2), circle(look, cx ?? 0, cy ?? 0, 5, { fill: colour })]
}
