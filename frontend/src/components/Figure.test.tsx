import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { FigureView } from '../bridge/views'
import { figures, replyRate } from '../bridge/fake/figures'
import { show } from '../testing/render'
import { t } from '../i18n'
import { makeFormat } from '../i18n/format'
import { here } from '../lib/route'
import { Figure } from './Figure'
import { figureText, inUnit } from './figureText'

/** What is read on the screen, without style sheets. */
const read = (shown: HTMLElement) => shown.querySelector('[data-tone]')?.textContent

const of = (id: string): FigureView => {
  const found = figures().find((f) => f.id === id)
  if (!found) throw new Error(id)
  return found
}

it('shows a share with its range and n together', () => {
  const { container } = show(<Figure figure={of('first_reply_rate')} bare />)
  expect(read(container)).toContain('42%28–58%n=38')
  expect(container.querySelector('[data-tone="sure"]')).toBeTruthy()
})
it('is grey from 5 to 19 cases (D-12)', () => {
  const { container } = show(<Figure figure={replyRate(8, 10, 0.49, 0.94)} bare />)
  expect(container.querySelector('[data-tone="grey"]')).toBeTruthy()
})
it('gives counts only below 5 cases (D-12)', () => {
  const { container } = show(<Figure figure={replyRate(1, 3, 0, 0)} bare />)
  expect(read(container)).toBe('数据不足3 次中 1 次')
  expect(read(container)).not.toContain('%')
})
it('says what the export does not hold', () => {
  show(<Figure figure={of('read_no_reply')} bare />)
  expect(screen.getByText('导出文件里没有')).toBeTruthy()
})
it('writes working time in hours, never in days of 24 hours', () => {
  const { container } = show(<Figure figure={of('response_time')} bare />)
  expect(read(container)).toBe('4 小时 15 分钟上班时间2 小时 – 9 小时n=24')
  const silent = of('silence').details.find((d) => d.key === 'working')
  expect(silent && inUnit(silent, silent.value, t, makeFormat('zh-Hans', 'UTC'))).toBe('25 小时（上班时间）')
})
it('writes days, rounds, words, money, yes and how many', () => {
  const f = makeFormat('zh-Hans', 'UTC')
  const text = (id: string, over = {}) => figureText({ ...of(id), ...over }, t, f).value
  expect(text('sales_cycle_length')).toBe('48.5 天')
  expect(text('turns')).toBe('3 个来回')
  expect(text('lifetime_value')).toBe('USD 17,680.50')
  expect(text('lifetime_value', { currency: 'JPY', value: 90_000 })).toBe('JPY 90,000')
  expect(text('churn_risk')).toBe('是')
  expect(text('churn_risk', { value: 3, n: 8 })).toBe('8 位中 3 位')
  expect(text('lukewarm')).toBe('否')
  expect(text('richness', { unit: 'words', value: 17 })).toBe('17 个词')
})
it.each([
  ['receipts', 'read_no_reply', '导出文件里没有', '导入回执表'],
  ['rates', 'average_order_value', '缺汇率', '设置汇率'],
])('says that %s are missing and where to give them', async (_need, id, short, way) => {
  const { user } = show(<Figure figure={of(id)} customer={1} />)
  expect(screen.getByText(short)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /怎么算/ }))
  expect(await screen.findByRole('button', { name: way })).toBeTruthy()
})
it('says beside the number that another one stands in', async () => {
  const go = show(<Figure figure={{ ...of('response_time'), working: false, need: 'country' }} customer={3} />)
  expect(screen.getByText(/先按实际经过的时间算/)).toBeTruthy()
  await go.user.click(screen.getByRole('button', { name: /怎么算/ }))
  await go.user.click(await screen.findByRole('button', { name: '选择国家' }))
  expect(here()).toEqual({ screen: 'card', customer: 3, tab: 'profile' })
})
it('says what a count counts', () => {
  show(<Figure figure={of('richness')} />)
  expect(screen.getByText('条/轮')).toBeTruthy()
})
it('opens the orders behind an amount', async () => {
  const open = vi.fn()
  const { user } = show(<Figure figure={of('lifetime_value')} onEvidence={open} />)
  await user.click(screen.getByRole('button', { name: /查看这些订单/ }))
  expect(open).toHaveBeenCalledOnce()
})
it('leads from (i) to the full explanation', async () => {
  const { user } = show(<Figure figure={of('turns')} />)
  await user.click(screen.getByRole('button', { name: /怎么算/ }))
  await user.click(await screen.findByRole('button', { name: '全部说明' }))
  expect(here()).toEqual({ screen: 'help', topic: 'figures/turns' })
})
it('opens the messages it was counted from', async () => {
  const open = vi.fn()
  const { user } = show(<Figure figure={replyRate(22, 24, 0.74, 0.98)} onEvidence={open} />)
  await user.click(screen.getByRole('button', { name: /92%.*查看这些消息/ }))
  expect(open).toHaveBeenCalledOnce()
})
it('explains how it is computed behind (i)', async () => {
  const { user } = show(<Figure figure={replyRate(8, 10, 0.49, 0.94)} />)
  await user.click(screen.getByRole('button', { name: /怎么算/ }))
  expect(await screen.findByText(/只有 10 次/)).toBeTruthy()
  expect(screen.getByText('怎么算：')).toBeTruthy()
})
