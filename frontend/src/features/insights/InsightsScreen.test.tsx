import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { partOf } from '../../bridge/indicators'
import type { FigurePart } from '../../bridge/views'
import { figure } from '../../bridge/fake/figures'
import { emit, stage } from '../../bridge/fake/stage'
import { here, useRoute } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { change } from './change'
import { InsightsScreen } from './InsightsScreen'
import { instants } from './period'

function Routed({ first }: { first?: string }) {
  const route = useRoute()
  return <InsightsScreen tab={route.screen === 'insights' ? route.tab : first} />
}

const open = async (tab?: string) => {
  const shown = show(<Routed first={tab} />)
  await screen.findAllByRole('figure')
  return shown
}
const asked = (method: string) => stage.calls.filter((c) => c.method === method).map((c) => c.args)

beforeEach(() => {
  localStorage.clear()
  withLayout()
  HTMLCanvasElement.prototype.getContext = () => null // jsdom has no canvas
})

describe('S-07 insights', () => {
  it('says one sentence first, with n, range, and whether there is a change', async () => {
    await open('interaction')
    expect(screen.getByText('对话来回 3 个来回（n=12，可能在 2–4 之间）。上期 3 个来回，看不出差别。')).toBeTruthy()
  })

  it('asks for the last 90 days, and for what a person chooses, and remembers it', async () => {
    const { user, unmount } = await open()
    const [, query] = asked('Insights.Overview')[0] as [string[], { from: string; to: string }]
    expect(Date.parse(query.to) - Date.parse(query.from)).toBe(90 * 86_400_000)
    await user.click(screen.getByRole('radio', { name: '全部' }))
    await waitFor(() => expect(asked('Insights.Overview').at(-1)).toEqual([expect.arrayContaining(['first_reply_rate', 'portfolio_spread']), { from: '', to: '', by: '', only: '' }]))
    unmount()
    await open()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '全部' }).checked).toBe(true)
    expect(screen.queryByText(/^上期/)).toBeNull()
  })

  it('narrows to one group, and compares the groups while none is chosen', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('combobox', { name: '怎么分组' }))
    await user.click(await screen.findByRole('option', { name: '按国家' }))
    await screen.findByRole('figure', { name: '客户响应率，按国家' })
    await user.click(screen.getByRole('combobox', { name: '看哪一组' }))
    await user.click(await screen.findByRole('option', { name: '德国（1）' }))
    await waitFor(() => expect(asked('Insights.Overview').at(-1)).toMatchObject([expect.anything(), { by: 'country', only: 'DE' }]))
    await waitFor(() => expect(screen.queryByRole('figure', { name: '客户响应率，按国家' })).toBeNull())
  })

  it('opens the very messages of a number, and each in its chat', async () => {
    const { user } = await open()
    const number = screen.getByRole('button', { name: /^客户响应率, \d.*查看这些消息/ })
    await user.click(number)
    const side = await screen.findByRole('dialog', { name: '这个数字是从哪些消息来的' })
    const [part, query] = asked('Insights.Evidence')[0] as [FigurePart, { from: string }]
    expect([part, query.from !== '']).toEqual([partOf('response_rate'), true])
    await user.click((await within(side).findAllByRole('button', { name: /New Jersey/ }))[0]!)
    expect(here()).toMatchObject({ screen: 'card', customer: 1, message: 3 })
  })

  it('opens the number of the time before, which is as long', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: /^客户响应率, 上期.*查看这些消息/ }))
    await screen.findByRole('dialog', { name: '这个数字是从哪些消息来的' })
    const [, now] = asked('Insights.Overview')[0] as [string[], { from: string }]
    const [part, then] = asked('Insights.Evidence').at(-1) as [FigurePart, { from: string; to: string }]
    expect([part, then.to, Date.parse(then.to) - Date.parse(then.from)]).toEqual([partOf('response_rate'), now.from, 90 * 86_400_000])
  })

  it('opens the very replies of a band of speed', async () => {
    const { user } = await open()
    const chart = await screen.findByRole('figure', { name: /^30 次里，13 次/ })
    await user.click(within(chart).getByRole('button', { name: /^4 小时内/ }))
    const side = await screen.findByRole('dialog', { name: '这个数字是从哪些消息来的' })
    expect(asked('Insights.Evidence').at(-1)?.[0]).toEqual(partOf('response_time', { key: 'within_4_h', only: 'hits' }))
    expect((await within(side).findAllByText(/^第 \d+ 次$/)).length).toBeGreaterThan(1)
  })

  it('opens the numbers beside a figure, and numbers the cases so that they can be added up', async () => {
    const { user } = await open()
    await user.click(screen.getAllByRole('button', { name: /^“客户响应率”怎么算/ })[0]!)
    await user.click(await screen.findByRole('button', { name: /^按跟进串.*查看这些消息/ }))
    const side = await screen.findByRole('dialog', { name: '这个数字是从哪些消息来的' })
    expect(asked('Insights.Evidence').at(-1)?.[0]).toEqual(partOf('response_rate', { key: 'by_series' }))
    expect(await within(side).findByText(/次里“是”的有/)).toBeTruthy()
    expect(within(side).getAllByText('否').length).toBeGreaterThan(0)
    expect(document.activeElement).toBe(within(side).getByRole('button', { name: '回到指标' }))
  })

  it('compares the ways to begin, each number with its own messages', async () => {
    const { user } = await open()
    const table = await screen.findByRole('region', { name: '哪种开场方式有人回、能成交' })
    const row = (await within(table).findByRole('rowheader', { name: /^先发规格书（/ })).closest('tr')!
    expect(within(table).getAllByRole('rowheader')).toHaveLength(2)
    expect(within(table).getByText(/另有 1 位客户没有标签/)).toBeTruthy()
    await user.click(within(row).getAllByRole('button', { name: /查看这些消息/ })[0]!)
    await screen.findByRole('dialog', { name: '这个数字是从哪些消息来的' })
    expect(asked('Insights.Evidence').at(-1)?.slice(0, 2)).toMatchObject([partOf('first_reply_rate'), { by: 'opener', only: '先发规格书' }])
  })

  it('gives the focus back when the messages are closed', async () => {
    const { user } = await open()
    const number = screen.getByRole('button', { name: /^客户响应率, \d.*查看这些消息/ })
    await user.click(number)
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(number)
  })

  it('opens a point of a chart by the keyboard: the month, the customer', async () => {
    const { user } = await open('maintenance')
    const chart = await screen.findByRole('figure', { name: /^3 位客户还没回，最久的是 Ivan Petrov/ })
    const points = within(chart).getAllByRole('button', { name: /^(Ivan|Klaus|Alex)/ })
    points[0]!.focus()
    await user.keyboard('{ArrowDown}{Enter}')
    await screen.findByRole('dialog')
    expect(asked('Indicators.Evidence').at(-1)?.slice(0, 2)).toEqual([partOf('silence'), 3])
  })

  it('lists the customers that a chart counted, each with their card', async () => {
    const { user } = await open('maintenance')
    const chart = await screen.findByRole('figure', { name: /^4 位有规律的客户里，2 位比平时安静得久/ })
    await user.click(within(chart).getByRole('button', { name: '看名单' }))
    const side = await screen.findByRole('dialog', { name: '流失预警' })
    expect((await within(side).findAllByRole('listitem')).map((li) => li.textContent)).toEqual(['Klaus Weber是', 'Ivan Petrov是'])
    await user.click(within(side).getByRole('button', { name: /Klaus/ }))
    expect(here()).toEqual({ screen: 'card', customer: 3, tab: 'indicators' })
  })

  it('goes from a bar of cases to one case to its messages', async () => {
    const { user } = await open('interaction')
    const chart = await screen.findByRole('figure', { name: /段对话里.*3–5 个来回/ })
    await user.click(within(chart).getByRole('button', { name: /^3: / }))
    const side = await screen.findByRole('dialog')
    await user.click(within(side).getAllByRole('button', { name: /3 个来回/ })[0]!)
    await screen.findByRole('dialog', { name: '这个数字是从哪些消息来的' })
    const [id, customer, from, to] = asked('Indicators.Evidence').at(-1) as [FigurePart, number, string, string]
    expect([id, customer > 0, Date.parse(to) - Date.parse(from)]).toEqual([partOf('turns'), true, 1000])
  })

  it('never claims a share or a change of a few, and says what is missing', async () => {
    stage.poor = true
    await open('conversion')
    expect(screen.getAllByText('还没有订单').length).toBeGreaterThan(0)
    expect(screen.getAllByRole('button', { name: '导入订单表' }).length).toBeGreaterThan(0)
    // 38 customers are not a few: 3 of them is a share, 1 of those 3 is none.
    await screen.findByRole('button', { name: '写过消息: 3 次, 是上一步的 8%, 比上一步少 35' })
    const shares = screen.getAllByText(/\d%/).map((at) => at.textContent)
    expect(shares.filter((text) => !/(^|\D)8%/.test(text ?? ''))).toEqual([])
  })

  it('says that messages are still being read, and follows when they are', async () => {
    stage.poor = true
    await open()
    expect(screen.getByText('还有 1,240 条消息正在读，读完会更新数字…')).toBeTruthy()
    stage.poor = false
    emit('data:understood')
    await waitFor(() => expect(screen.queryByText(/正在读/)).toBeNull())
  })

  it('waits in the shape of what comes, and says what failed', async () => {
    stage.faults.set('Insights.Trend', new AppError('internal'))
    stage.silent.add('Insights.Spread')
    const { user } = await open()
    await waitFor(() => expect(screen.getAllByRole('status', { name: '正在载入…' })).toHaveLength(1)) // the one that stays silent
    const again = within(await screen.findByRole('alert')).getByRole('button', { name: '再试一次' })
    stage.faults.clear()
    await user.click(again)
    await screen.findByRole('figure', { name: /^客户响应率|I-04|首次回复率/ })
  })

  it('has no flaw that axe finds', { timeout: 60_000 }, async () => {
    const { container, user } = await open('maintenance')
    await screen.findByRole('figure', { name: /段对话里.*客户先开口/ })
    await user.click(screen.getAllByRole('button', { name: '看名单' })[0]!)
    await screen.findByRole('dialog')
    expect(await flaws(container)).toEqual([])
  })
})

describe('a change between two periods', () => {
  const rate = (hits: number, n: number, range?: [number, number]) => figure('response_rate', 'I-01', 1, range ? { hits, n, range } : { state: 'not_enough_data', hits, n })
  it.each([
    ['higher', rate(80, 100, [0.7, 0.87]), rate(40, 100, [0.31, 0.5])],
    ['lower', rate(40, 100, [0.31, 0.5]), rate(80, 100, [0.7, 0.87])],
    ['same', rate(50, 100, [0.4, 0.6]), rate(40, 100, [0.31, 0.5])],
    [undefined, rate(3, 4), rate(40, 100, [0.31, 0.5])],
  ])('is %s', (want, now, before) => {
    expect(change(now, before)).toBe(want)
  })
})

describe('a period', () => {
  const now = new Date('2026-03-10T17:00:00Z') // the 11th in Shanghai
  it('is of whole days in the user’s zone', () => {
    expect(instants({ length: '7', from: '', to: '' }, now, 'Asia/Shanghai')).toEqual({ from: '2026-03-04T16:00:00Z', to: '2026-03-11T16:00:00Z' })
  })
  it('takes two days in any order, both included', () => {
    expect(instants({ length: 'custom', from: '2026-03-05', to: '2026-03-01' }, now, 'UTC')).toEqual({ from: '2026-03-01T00:00:00Z', to: '2026-03-06T00:00:00Z' })
  })
})
