import { screen, waitFor, within } from '@testing-library/react'
import { useEffect } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { list } from '../../bridge/customers'
import { stage } from '../../bridge/fake/stage'
import { undoLast } from '../../components/undo'
import { go, useRoute } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CardScreen } from './CardScreen'

function Routed() {
  const route = useRoute()
  useEffect(() => go({ screen: 'card', customer: 1 }), [])
  return route.screen === 'card' ? <CardScreen customer={route.customer} message={route.message} tab={route.tab} /> : null
}

const open = async () => {
  const shown = show(<Routed />)
  await screen.findByRole('heading', { name: 'Alex Chen' })
  await screen.findAllByText('Hello?')
  return shown
}
const calls = (method: string) => stage.calls.filter((c) => c.method === method)

beforeAll(withLayout)

describe('S-04 customer card', () => {
  it('begins with what the list knew of the customer', async () => {
    stage.silent.add('Customers.Card')
    await list()
    await open()
    expect(screen.getByText('ABC Inc.')).toBeTruthy()
    expect(screen.queryByRole('tab')).toBeNull()
  })

  it('keeps with one click what the phone shows beside our last message, and takes it back (I-12)', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '✓✓ 蓝勾：已读' }))
    await waitFor(() => expect(calls('Conversations.Mark')[0]?.args[0]).toMatchObject({ ticks: 'read' }))
    await waitFor(() => expect(screen.getByRole('button', { name: '✓✓ 蓝勾：已读' }).getAttribute('aria-pressed')).toBe('true'))
    undoLast()
    await waitFor(() => expect(screen.getByRole('button', { name: '✓✓ 蓝勾：已读' }).getAttribute('aria-pressed')).toBe('false'))
  })

  it('says first who owes whom, since when, and does not claim to know read marks', async () => {
    await open()
    expect(screen.getByText(/^你发了 2 次，从 .* 起还没有回复，已过 5 天。$/)).toBeTruthy()
    expect(screen.getByText(/导出文件里没有已读信息，所以不知道对方看到?没/)).toBeTruthy()
    expect(screen.getAllByLabelText('导出文件里没有已读信息').length).toBeGreaterThan(0)
  })

  it('draws silence, days and kinds between the bubbles', async () => {
    await open()
    const chat = screen.getByRole('log')
    expect(within(chat).getAllByText('安静了 46 天').length).toBeGreaterThan(0)
    expect(within(chat).getAllByText('文件').length).toBeGreaterThan(0)
    expect(within(chat).getAllByText('Messages and calls are end-to-end encrypted.').length).toBeGreaterThan(0)
  })

  it('shows of each message its channel, what it quotes, and reactions', async () => {
    await open()
    const chat = screen.getByRole('log')
    expect(within(chat).getAllByText('Telegram').length).toBeGreaterThan(0)
    expect(within(chat).getAllByText('WhatsApp').length).toBeGreaterThan(0)
    expect(chat.querySelector('blockquote')?.textContent).toContain('Quotation Q-118 attached')
    expect(within(chat).getAllByRole('img', { name: 'Lily 回应 👍' }).length).toBeGreaterThan(0)
  })

  it('finds text in the chat and goes from hit to hit', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '搜索本聊天' }))
    await user.keyboard('worried')
    expect(await screen.findByText('6/6')).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(screen.getByText('5/6')).toBeTruthy()
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(screen.getByText('6/6')).toBeTruthy()
    await waitFor(() => {
      const [last, older, again] = calls('Conversations.Locate').slice(-3) // slow typing can find before the word is whole
      expect(again).toEqual(last)
      expect(older).not.toEqual(last)
    })
    await user.clear(screen.getByRole('textbox', { name: '搜索本聊天' }))
    await user.keyboard('no such words')
    expect(await screen.findByText('没有找到')).toBeTruthy()
  })

  it('opens the messages behind a figure, and each of them in the chat', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '指标' }))
    const panel = screen.getByRole('tabpanel', { name: '指标' })
    const [figure] = within(panel).getAllByRole('button', { name: /80%.*查看这些消息/ })
    if (!figure) throw new Error('the figure cannot be opened')
    await user.click(figure)
    const drawer = await screen.findByRole('dialog')
    const [message] = await within(drawer).findAllByRole('button', { name: /any update/ })
    if (!message) throw new Error('no message behind the figure')
    await user.click(message)
    await waitFor(() => expect(calls('Conversations.Locate')).toHaveLength(1))
    await user.click(within(drawer).getByRole('button', { name: '回到指标' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says "数据不足" and "导出文件里没有" as states of a figure', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '指标' }))
    const panel = screen.getByRole('tabpanel', { name: '指标' })
    expect((await within(panel).findAllByText('数据不足')).length).toBeGreaterThan(0)
    expect(within(panel).getByText('导出文件里没有')).toBeTruthy()
  })

  it('puts each figure beside what is usual, by layer, and can leave out what has no number', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '指标' }))
    const row = await screen.findByRole('row', { name: /^对话来回/ })
    expect(await within(row).findByText(/2.4 个来回/)).toBeTruthy()
    expect(within(row).getByText('5 位')).toBeTruthy()
    expect(screen.getAllByRole('rowheader', { name: /^(在聊吗|聊得怎么样|有结果吗)$/ })).toHaveLength(3)
    await user.click(screen.getByRole('switch', { name: /只看有数字的/ }))
    expect(screen.queryByText('数据不足')).toBeNull()
    expect(screen.queryByRole('row', { name: /缺汇率/ })).toBeNull()
    await user.click(screen.getByRole('switch', { name: /只看有数字的/ }))
  })

  it('opens the orders behind an amount', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '指标' }))
    await user.click(await screen.findByRole('button', { name: /USD 17,680.50.*查看这些订单/ }))
    expect(screen.getByRole('tab', { name: '订单' }).getAttribute('aria-selected')).toBe('true')
  })

  it('draws the conversation that is going on, and opens a turn in the chat', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '指标' }))
    const chart = await screen.findByRole('figure', { name: '已 5 天没有回复' })
    await user.click(within(chart).getByRole('button', { name: /any update/ }))
    await waitFor(() => expect(calls('Conversations.Locate')).toHaveLength(1))
  })

  it('says how warm it is, why, and opens the messages of each reason', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Alex Chen：温。为什么？' }))
    expect(await screen.findByText('最近 6 段对话里，0 段是客户先开口')).toBeTruthy() // against, without messages
    await user.click(screen.getByRole('button', { name: '最近 10 次跟进里，客户回了 8 次' }))
    await waitFor(() => expect(calls('Conversations.Locate')).toHaveLength(1))
  })

  it('lets a person say that a message is no inquiry, and takes it back (I-44)', async () => {
    const { user } = await open()
    expect(await screen.findByText('这条看起来在要报价或下单')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '不是' }))
    await waitFor(() => expect(calls('Understanding.Correct')[0]?.args[0]).toMatchObject({ part: 'intents', value: '[]' }))
    undoLast()
    await waitFor(() => expect(calls('Understanding.Correct')[1]?.args[0]).toMatchObject({ part: 'intents', value: '' }))
    await user.click(await screen.findByRole('button', { name: '是' }))
    expect(await screen.findByText('在要报价或下单（你确认过）')).toBeTruthy()
    expect(calls('Understanding.Correct')[2]?.args[0]).toMatchObject({ value: '["quote_request"]' })
  })

  it('saves the profile, and takes a change back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '资料' }))
    const company = screen.getByRole('textbox', { name: '公司' })
    await user.type(company, ' Ltd')
    await user.click(screen.getByRole('button', { name: '取消' }))
    expect(company).toHaveProperty('value', 'ABC Inc.')
    await user.type(company, ' Ltd')
    await user.click(screen.getByRole('button', { name: '保存资料' }))
    await waitFor(() => expect(calls('Customers.Save')[0]?.args[1]).toMatchObject({ company: 'ABC Inc. Ltd' }))
    expect(await screen.findByText('资料已保存。')).toBeTruthy()
    expect(screen.getByText('ABC Inc. Ltd')).toBeTruthy() // in the header
    expect(screen.queryByRole('button', { name: '保存资料' })).toBeNull()
  })

  it('keeps tags and hours on the profile, the hours at once and with the way back (B-06)', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '资料' }))
    await user.type(screen.getByRole('combobox', { name: '标签' }), 'VIP{Enter}')
    await user.click(await screen.findByRole('button', { name: '对，就按这个' }))
    expect(await screen.findByText('你确认过')).toBeTruthy()
    expect(calls('Calendars.Set')[0]?.args[0]).toEqual({ customer: 1, country: '', week: 'Mon-Fri 08:00-16:00' })
    await user.click(screen.getByRole('button', { name: '保存资料' })) // what was typed is still there
    await waitFor(() => expect(calls('Customers.Save')[0]?.args[1]).toMatchObject({ tags: ['LED', '展会 2026', 'VIP'], week: 'Mon-Fri 08:00-16:00' }))
    undoLast()
    await waitFor(() => expect(calls('Calendars.Set')[1]?.args[0]).toEqual({ customer: 1, country: '', week: '' }))
  })

  it('leads from the clock to the calendar', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: /下班时间/ }))
    expect(screen.queryByRole('heading', { name: 'Alex Chen' })).toBeNull() // another screen
  })

  it('asks to confirm a country that was guessed from the number, and offers its zones', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: '资料' }))
    expect(screen.getByText('美国，来自 +1 212 555 0142，请确认')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: '国家/地区' }))
    await user.click(await screen.findByRole('option', { name: '德国' }))
    expect(screen.getByRole('combobox', { name: '时区' })).toHaveProperty('value', '德国时间 (UTC+1)')
    await user.click(screen.getByRole('button', { name: '没错' }))
    await waitFor(() => expect(calls('Customers.Save')[0]?.args[1]).toMatchObject({ country: 'US' }))
  })

  it('sets the stage by hand and gives it back to the rule', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('radio', { name: '转化' }))
    await waitFor(() => expect(calls('Customers.Save')[0]?.args[1]).toMatchObject({ stage: 'conversion' }))
    await user.click(await screen.findByRole('button', { name: '恢复自动' }))
    await waitFor(() => expect(calls('Customers.Save')[1]?.args[1]).toMatchObject({ stage: '' }))
  })

  it('lets a person say how warm it is beside what the facts say, and takes it back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Alex Chen：温。为什么？' }))
    await user.click(await screen.findByRole('radio', { name: '热' }))
    expect(calls('Customers.SetTemperature').map((c) => c.args)).toEqual([[{ customer: 1, temperature: 'hot' }]])
    expect(await screen.findByText('温度：热（你定的）')).toBeTruthy()
    expect(screen.getByText('看这几件事：温')).toBeTruthy()
    expect(screen.getByText('最近 10 次跟进里，客户回了 8 次')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '改按事实' }))
    expect(await screen.findByText('温度：温')).toBeTruthy()
    undoLast()
    expect(await screen.findByText('温度：热（你定的）')).toBeTruthy()
    undoLast()
    expect(await screen.findByText('温度：温')).toBeTruthy()
  })

  it('says what failed and loads it again', async () => {
    stage.faults.set('Customers.Card', new AppError('no-such-customer'))
    const { user } = show(<Routed />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    stage.faults.clear()
    await user.click(again)
    expect(await screen.findByRole('heading', { name: 'Alex Chen' })).toBeTruthy()
  })

  it('has no flaw that axe finds, in any tab', { timeout: 180_000 }, async () => {
    const { container, user } = await open()
    for (const tab of ['概览', '指标', '资料']) {
      await user.click(screen.getByRole('tab', { name: tab }))
      expect(await flaws(container), tab).toEqual([])
    }
  })
})
