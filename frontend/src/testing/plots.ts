import { dark, light, type Tokens, variable } from '../app/theme'
import { bars } from '../charts/Bars'
import { divergingBars } from '../charts/DivergingBars'
import { dotStrip } from '../charts/DotStrip'
import { init } from '../charts/engine'
import { heatMap } from '../charts/HeatMap'
import { histogram } from '../charts/Histogram'
import { intervals } from '../charts/Intervals'
import { lines } from '../charts/Lines'
import { lollipop } from '../charts/Lollipop'
import { type Look, makeLook } from '../charts/look'
import type { Plot, Say } from '../charts/plot'
import { ratePoints } from '../charts/RatePoints'
import { scatter } from '../charts/Scatter'
import { speedBands } from '../charts/SpeedBands'
import { steps } from '../charts/Steps'
import { timeline } from '../charts/Timeline'
import { twoSidedBar } from '../charts/TwoSidedBar'
import { t } from '../i18n'
import { makeFormat } from '../i18n/format'

export const say: Say = { t, f: makeFormat('zh-Hans', 'Asia/Shanghai'), language: 'zh-Hans' }

function lookOf(tokens: Tokens): Look {
  const values = Object.fromEntries(Object.entries(tokens).map(([token, value]) => [variable(token as keyof Tokens), value as string])) // keys of an object literal
  return makeLook((name) => values[name] ?? '', '"Segoe UI", sans-serif', 1, false)
}

/** Both schemes, as charts see them at 100 % text. */
export const looks = { light: lookOf(light), dark: lookOf(dark) }

/** What is seen of a plot drawn without a browser: its texts, its colours, its outlines, how many shapes are hatched. */
export function drawn(plot: Plot, look: Look, width = 420, height = 260) {
  HTMLCanvasElement.prototype.getContext = () => null // texts are measured by the engine's own table
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(plot.option(look))
  const svg = new DOMParser().parseFromString(chart.renderToSVGString(), 'image/svg+xml')
  chart.dispose()
  const all = [...svg.querySelectorAll(':not(clipPath > *)')]
  const colours = all.flatMap((e) => [e.getAttribute('fill'), e.getAttribute('stroke')]).filter((c) => c !== null && /^(#|rgb)/.test(c)) as string[] // filtered
  return {
    texts: [...svg.querySelectorAll('text')].map((e) => e.textContent ?? ''),
    colours: [...new Set(colours.map((c) => c.toUpperCase()))],
    paths: all.map((e) => e.getAttribute('d') ?? ''),
    hatched: all.filter((e) => e.getAttribute('fill')?.startsWith('url(')).length,
  }
}

const rate = (key: string, hits: number, n: number) => ({ key, label: key, hits, n, value: n === 0 ? 0 : hits / n, low: 0.2, high: 0.8 })
const workdays = Array.from({ length: 7 }, (_, d) => Array.from({ length: 24 }, (_, h) => d > 4 || h < 9 || h >= 18))
const percent = (v: number) => `${Math.round(v * 100)}%`

/** One example of each kind of chart; all people and numbers are invented. */
export const plots = {
  ratePoints: () => ratePoints([rate('1月', 16, 38), rate('2月', 8, 12), rate('3月', 2, 3)], '月份', 'them', say),
  speedBands: () => speedBands([{ key: 'q', label: '15 分钟内', n: 30 }, { key: 'h', label: '4 小时内', n: 50 }, { key: 'none', label: '没有回复', n: 20, none: true }], '多久', say),
  dotStrip: () => dotStrip([30, 900, 14_400, 14_500, 86_400, 9_000_000].map((seconds) => ({ key: String(seconds), label: 'Alex', seconds })), 14_400, '客户', say),
  heatMap: () => heatMap([{ key: 'tue10', weekday: 1, hour: 10, n: 12 }, { key: 'wed11', weekday: 2, hour: 11, n: 2 }, { key: 'sun20', weekday: 6, hour: 20, n: 6 }], workdays, say),
  histogram: () => histogram([4, 9, 20, 17, 12, 6].map((n, i) => ({ key: String(i + 1), label: String(i + 1), n })), { from: '3', to: '5', label: '参考 3–5 个来回' }, '来回数', say),
  lines: () => lines([
    { key: 'words', label: '字数', values: [{ key: 'w1', label: '1月', value: 12 }, { key: 'w2', label: '2月' }, { key: 'w3', label: '3月', value: 31 }] },
    { key: 'facts', label: '具体信息', values: [{ key: 'f1', label: '1月', value: 0 }, { key: 'f2', label: '2月', value: 2, mark: '目的港' }, { key: 'f3', label: '3月', value: 3 }] },
  ], '月份', say),
  divergingBars: () => divergingBars([{ key: '1', label: '1月', negative: 2, neutral: 10, positive: 8, unsure: 2 }, { key: '2', label: '2月', negative: 1, neutral: 1, positive: 1 }], '月份', say),
  twoSidedBar: () => twoSidedBar([{ key: 'starts', label: '主动发起', me: 31, them: 13, meText: '31 次', themText: '13 次' }], '项目', say),
  lollipop: () => lollipop([{ key: 'alex', label: 'Alex', value: 5, text: '5 天' }, { key: 'klaus', label: 'Klaus', value: 19, text: '19 天', part: 8, partText: '其中 8 天是假期' }], '客户', '沉默', say),
  bars: () => bars([{ key: 'vague', label: '太空泛', value: 9, guessed: 8 }, { key: 'time', label: '时间不对', value: 2, guessed: 0 }], '原因', '客户', say),
  steps: () => steps([{ key: 'inquiry', label: '询盘', n: 40 }, { key: 'quote', label: '报价', n: 4 }, { key: 'order', label: '成交', n: 1 }], '步骤', say),
  scatter: () => scatter([['Alex', 5, 0.9], ['Ahmed', 60, 0.1], ['Maria', 20, 0.5]].map(([label, x, y]) => ({ key: String(label), label: String(label), x: Number(x), y: Number(y), xText: `${x} 条`, yText: percent(Number(y)) })), { name: '我发的消息', text: String }, { name: '响应率', text: percent, max: 1 }, '客户'),
  timeline: () => timeline(
    [{ key: 'm1', side: 'me', from: '2026-03-05T10:00:00', to: '2026-03-05T10:01:00', label: '样品寄出了' }, { key: 'm2', side: 'them', from: '2026-03-05T11:00:00', to: '2026-03-05T11:30:00', label: '谢谢' }],
    [{ kind: 'night', from: '2026-03-05T18:00:00', to: '2026-03-06T09:00:00' }, { kind: 'off', from: '2026-03-07T00:00:00', to: '2026-03-09T00:00:00', label: '周末' }],
    [{ from: '2026-03-05T11:30:00', to: '2026-03-10T10:00:00', label: '5 天没有回复' }], say),
  intervals: () => intervals([rate('A 规格书', 18, 40), rate('B 问价', 8, 40), rate('C 问候', 2, 3)], { label: 'A 比 B 多', value: 0.25, low: 0.05, high: 0.43 }, '开场白', say),
} satisfies Record<string, () => Plot>
