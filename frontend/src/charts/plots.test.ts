import type { EChartsOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { contrast } from '../lib/colour'
import { drawn, looks, plots, say } from '../testing/plots'
import { bars } from './Bars'
import { dotStrip } from './DotStrip'
import { heatMap } from './HeatMap'
import { heat, makeLook, readable, tints } from './look'
import { few, type Plot } from './plot'
import { outermost } from './Scatter'
import { speedBands } from './SpeedBands'

const { light } = looks
const kinds = Object.entries(plots)
const series = (option: EChartsOption) => [option.series].flat() as { type: string; data: unknown[] }[] // all options have series
const spokenOf = (plot: Plot, key: string) => plot.points.find((p) => p.key === key)?.label
const rowOf = (plot: Plot, name: string) => plot.rows.find((r) => r[0] === name)

describe.each(Object.entries(looks))('%s', (_, look) => {
  it.each([2, 3, 5, 6])('%i tints of a colour stand out from the surface (3 : 1) and from each other', (count) => {
    for (const colour of [look.them, look.me]) {
      const all = tints(look, colour, count).map((c) => contrast(c, look.surface))
      all.forEach((c, i) => {
        expect(c).toBeGreaterThanOrEqual(3)
        if (i > 0) expect(all[i - 1]! / c).toBeGreaterThan(1.15)
      })
    }
  })
  it('writes on fills in a colour that reads as text (4.5 : 1)', () => {
    for (const value of [0, 0.25, 0.5, 0.75, 1]) expect(contrast(heat(look, value), look.ink)).toBeGreaterThanOrEqual(4.5)
    for (const fill of tints(look, look.them, 3)) expect(contrast(fill, readable(look, fill))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(kinds)('%s uses the colours of VISUAL and no others', (_kind, plot) => {
    const { surface, raised, ink, ink2, line, edge, me, them, themBg, unknown, unknownBg } = look
    const tokens = [surface, raised, ink, ink2, line, edge, me, them, themBg, unknown, unknownBg]
    const tinted = [2, 3, 5, 6].flatMap((count) => tints(look, them, count))
    const allowed = [...tokens, ...tinted, heat(look, 1), heat(look, 0.5)].map((c) => c.toUpperCase())
    const { colours } = drawn(plot(), look)
    expect(colours.length).toBeGreaterThan(1)
    expect(colours.filter((c) => !allowed.includes(c))).toEqual([])
  })
})

describe.each(kinds)('%s', (_, make) => {
  it('points to data that are drawn', () => {
    const plot = make()
    const data = series(plot.option(light)).map((s) => s.data)
    expect(plot.points.length).toBeGreaterThan(0)
    for (const p of plot.points) expect(data[p.series]?.[p.index], p.label).toBeDefined()
    expect(new Set(plot.points.map((p) => `${p.series} ${p.index}`)).size).toBe(plot.points.length)
    expect(plot.points.every((p) => p.label.trim() !== '')).toBe(true)
  })
  it('has a table with a cell for each column', () => {
    const plot = make()
    for (const row of plot.rows) expect(row).toHaveLength(plot.columns.length)
    expect(new Set(plot.columns.map((c) => c.name)).size).toBe(plot.columns.length)
  })
})

describe('fewer than five cases (D-12)', () => {
  it('a period has counts and no share', () => {
    const plot = plots.ratePoints()
    expect(rowOf(plot, '3月')).toEqual(['3月', '数据不足', '', '3 次中 2 次'])
    expect(spokenOf(plot, '3月')).not.toContain('%')
    expect(spokenOf(plot, '1月')).toBe('1月: 42%, 20–80%, n=38')
    const { texts, colours } = drawn(plot, light)
    expect(texts).toContain('2/3')
    expect(texts.filter((x) => x.includes('%'))).toEqual(['0%', '50%', '100%'])
    expect(colours).toContain(light.unknown.toUpperCase())
  })
  it('a variant has counts and no share', () => {
    const plot = plots.intervals()
    expect(rowOf(plot, 'C 问候')?.join()).not.toContain('%')
    expect(drawn(plot, light).texts.filter((x) => x.includes('3 次中 2 次'))).toHaveLength(1)
  })
  it('a month of moods has counts and no shares', () => {
    const plot = plots.divergingBars()
    expect(rowOf(plot, '2月')).toEqual(['2月', '1', '1', '1', '0', '3'])
    expect(rowOf(plot, '1月')?.[1]).toBe('2 · 9%')
    expect(drawn(plot, light).texts).toEqual(expect.arrayContaining(['−1', '○1', '+1']))
  })
  it('a step has no share of four', () => {
    const plot = plots.steps()
    expect(rowOf(plot, '报价')).toEqual(['报价', '4', '10%', '36'])
    expect(rowOf(plot, '成交')).toEqual(['成交', '1', '', '3'])
  })
  it('bands of four cases have no shares', () => {
    const plot = speedBands([{ key: 'q', label: '15 分钟内', n: 3 }, { key: 'none', label: '没有回复', n: 1, none: true }], '多久', say)
    expect(plot.rows.flat().join()).not.toContain('%')
    expect(drawn(plot, light).texts.join()).not.toContain('%')
  })
  it.each([[4, true], [5, false]])('%i cases are few: %s', (n, is) => expect(few(n)).toBe(is))
})

describe('hatching', () => {
  it('marks cells of fewer than three', () => {
    const off = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => false))
    const cell = (n: number) => drawn(heatMap([{ key: 'a', weekday: 0, hour: 9, n }], off, say), light).hatched
    expect([cell(2), cell(3)]).toEqual([1, 0])
  })
  it('marks those without an answer, guesses and holidays', () => {
    expect(drawn(plots.speedBands(), light).hatched).toBe(1)
    expect(drawn(plots.lollipop(), light).hatched).toBe(1)
    expect(drawn(plots.bars(), light).hatched).toBe(2) // one bar and the key
    expect(drawn(bars([{ key: 'usd', label: 'USD', value: 5, text: 'USD 5.00' }], '币种', '金额', say), light).hatched).toBe(0)
  })
})

describe('the look', () => {
  it.each([true, false])('moves only where motion is welcome: %s', (motion) => {
    expect(plots.histogram().option({ ...light, motion }).animation).toBe(motion)
  })
  it('grows with the text', () => {
    const doubled = makeLook(() => '#000000', 'sans-serif', 2, false)
    expect(plots.histogram().option(doubled).textStyle).toMatchObject({ fontSize: 24 })
  })
})

describe('each kind', () => {
  it('names bands directly with their share', () => {
    expect(drawn(plots.speedBands(), light).texts).toEqual(expect.arrayContaining(['30%', '15 分钟内', '20%', '没有回复']))
  })
  it('keeps waits beyond the axis at its ends, and shows the median', () => {
    const plot = plots.dotStrip()
    const data = series(plot.option(light))[0]?.data as number[][]
    expect([Math.exp(data[0]![0]!), Math.exp(data.at(-1)![0]!)].map(Math.round)).toEqual([60, 1_209_600])
    expect(drawn(plot, light).texts).toEqual(expect.arrayContaining(['中位数 4 小时', '15分钟', '14天']))
  })
  it('sets dots apart that would hide each other', () => {
    const plot = dotStrip([1, 2, 3].map((k) => ({ key: String(k), label: 'Alex', seconds: 3600 })), undefined, '客户', say)
    expect((series(plot.option(light))[0]?.data as number[][]).map((d) => d[1]).sort()).toEqual([-1, 0, 1])
  })
  it('writes n into the hours and says which are outside work', () => {
    const plot = plots.heatMap()
    expect(drawn(plot, light).texts).toEqual(expect.arrayContaining(['12', '2', '6', '周一']))
    expect(spokenOf(plot, 'sun20')).toBe('周日 20:00: n=6, 下班时间')
    expect(rowOf(plot, '周三 11:00')).toEqual(['周三 11:00', '2', '次数少'])
  })
  it('draws the reference from the edge of its first column to that of its last', () => {
    const { texts, paths } = drawn(plots.histogram(), light, 606) // six columns of 100 between edges of 2 and 4
    expect(texts).toContain('参考 3–5 个来回')
    expect(paths.some((d) => d.startsWith('M202 ') && d.includes('l300 0'))).toBe(true)
  })
  it('breaks a line where nothing was measured and flags what was first mentioned', () => {
    const plot = plots.lines()
    expect(spokenOf(plot, 'w2')).toBeUndefined()
    expect(spokenOf(plot, 'f2')).toBe('具体信息, 2月: 2, 第一次提到目的港')
    expect(drawn(plot, light).texts).toContain('⚑ 目的港')
  })
  it('opens each mood by itself', () => {
    expect(plots.divergingBars().points.map((p) => p.key)).toEqual(['1/negative', '1/neutral', '1/positive', '1/unsure', '2/negative', '2/neutral', '2/positive'])
  })
  it('draws me and the customer in their colours', () => {
    expect(drawn(plots.twoSidedBar(), light).colours).toEqual(expect.arrayContaining([light.me.toUpperCase(), light.them.toUpperCase()]))
    expect(plots.twoSidedBar().points.map((p) => p.label)).toEqual(['主动发起, 我: 31 次', '主动发起, 客户: 13 次'])
  })
  it('ranks the longest first', () => {
    expect(plots.lollipop().rows.map((r) => r[0])).toEqual(['Klaus', 'Alex'])
  })
  it('keeps confirmed and guessed apart', () => {
    expect(spokenOf(plots.bars(), 'vague')).toBe('太空泛: 17, 已确认 9, 可能 8')
  })
  it('names those furthest from the middle', () => {
    const rows = [[1, 1], [2, 2], [2, 1], [1, 2], [40, 2]].map(([x = 0, y = 0], i) => ({ key: String(i), label: '', x, y, xText: '', yText: '' }))
    expect([...outermost(rows, 1)]).toEqual(['4'])
  })
  it('tells a conversation in order, with its silence', () => {
    const plot = plots.timeline()
    expect(plot.rows.map((r) => r[2])).toEqual(['样品寄出了', '谢谢', '5 天没有回复'])
    expect(drawn(plot, light).texts).toEqual(expect.arrayContaining(['我', '客户', '5 天没有回复', '周末']))
  })
  it('says how far two variants are apart', () => {
    expect(spokenOf(plots.intervals(), 'difference')).toBe('A 比 B 多: 25 个百分点, 5 到 43')
  })
})
