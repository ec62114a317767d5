import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { here, useRoute } from '../../lib/route'
import { flaws } from '../../testing/layout'
import { show } from '../../testing/render'
import { HelpScreen } from './HelpScreen'

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined // jsdom has no layout
})

function Here() {
  const route = useRoute()
  return <HelpScreen topic={route.screen === 'help' ? route.topic : undefined} />
}

it('tells how to export on both phones', () => {
  show(<Here />)
  expect(screen.getByText(/安卓：/)).toBeTruthy()
  expect(screen.getByText(/iPhone：/)).toBeTruthy()
})
it('explains each figure with the sentences of its (i)', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '指标说明' }))
  expect(await screen.findByRole('heading', { name: '客户主动发起率 I-26' })).toBeTruthy()
  expect(screen.getByText(/不猜对方看了没有/)).toBeTruthy()
})
it('answers whether data leave the computer (SCREENS §9)', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '隐私' }))
  expect(screen.getByText(/不上传/)).toBeTruthy()
})
it('lists the keys', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '快捷键' }))
  expect(screen.getByText(/Ctrl\+Shift\+Z|⌘⇧Z/)).toBeTruthy()
})
it('says of each figure whether its data are there, or what to import', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '指标说明' }))
  const rounds = await screen.findByRole('article', { name: '对话来回' })
  expect(within(rounds).getByText('需要的数据已具备')).toBeTruthy()
  expect(rounds.textContent).toMatch(/旁边还有：.*参考：3 到 5/)
  const value = screen.getByRole('article', { name: '客单价' })
  await user.click(within(value).getByRole('button', { name: '设置汇率' }))
  expect(here()).toEqual({ screen: 'settings', tab: 'definitions' })
})
it('finds figures by words of any of their sentences, in any width and case', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '指标说明' }))
  await screen.findByRole('article', { name: '对话来回' })
  await user.type(screen.getByRole('textbox', { name: '搜索说明' }), 'i-14')
  await waitFor(() => expect(screen.getAllByRole('article').map((a) => a.getAttribute('aria-label')).filter((name) => name !== null)).toEqual(['对话来回']))
})
it('opens at the figure that was asked for', async () => {
  show(<HelpScreen topic="figures/turns" />)
  const rounds = await screen.findByRole('article', { name: '对话来回' })
  await waitFor(() => expect(document.activeElement).toBe(rounds))
})
it('calls numbers of articles unverified', async () => {
  show(<HelpScreen topic="figures" />)
  expect(await screen.findByText('文章里的数字（未核实）')).toBeTruthy()
})
it('has no flaw that axe finds', { timeout: 60_000 }, async () => {
  const { container } = show(<HelpScreen topic="figures/turns" />)
  await screen.findByRole('article', { name: '对话来回' })
  expect(await flaws(container)).toEqual([])
})
