import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { stage } from '../../bridge/fake/stage'
import { FigureInfo } from '../../components/FigureInfo'
import { figures } from '../../bridge/fake/figures'
import { flaws } from '../../testing/layout'
import { show } from '../../testing/render'
import { DefinitionsTab } from './DefinitionsTab'

const open = async (more?: React.ReactNode) => {
  const shown = show(
    <>
      <DefinitionsTab />
      {more}
    </>,
  )
  await screen.findByRole('heading', { name: '汇率' })
  return shown
}
const sets = () => stage.calls.filter((c) => c.method === 'Settings.Set').map((c) => c.args)

it('keeps a limit when its field is left, never one out of range, and restores the defaults', async () => {
  const { user } = await open()
  const days = screen.getByRole('textbox', { name: '多久以内算回复（天）' })
  await user.clear(days)
  await user.type(days, '300{Enter}')
  await waitFor(() => expect(sets()).toEqual([['reply_horizon', '90']]))
  await user.click(screen.getByRole('radio', { name: '7 天' }))
  await waitFor(() => expect(sets()[1]).toEqual(['silence', '168']))
  await user.click(screen.getByRole('button', { name: '恢复默认' }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: '多久以内算回复（天）' })).toHaveProperty('value', '14'))
  expect(screen.getByRole('radio', { name: '72 小时' })).toHaveProperty('checked', true)
})
it('says behind (i) which limit is used', async () => {
  const turns = figures().find((f) => f.id === 'turns')
  if (!turns) throw new Error('no turns')
  const { user } = await open(<FigureInfo figure={turns} />)
  await user.click(screen.getByRole('radio', { name: '24 小时' }))
  await waitFor(() => expect(sets()).toHaveLength(1))
  await user.click(screen.getByRole('button', { name: '“对话来回”怎么算' }))
  expect(await screen.findByText('现在的口径：安静超过 24 小时，就算另一段对话。')).toBeTruthy()
})
it('adds and removes automatic texts', async () => {
  const { user } = await open()
  await user.type(screen.getByRole('textbox', { name: '自动回复的原文' }), ' We are closed today. {Enter}')
  expect(await screen.findByText('We are closed today.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^移除 Thanks/ }))
  await waitFor(() => expect(sets().at(-1)).toEqual(['automatic_texts', '["We are closed today."]']))
})
it('lists the currencies that orders use, says which are not set, and takes no rate of 0 or below', async () => {
  const { user } = await open()
  expect(screen.getByText('订单里有，还没设')).toBeTruthy()
  const usd = screen.getByRole('textbox', { name: '1 USD 等于多少 CNY' })
  await user.type(usd, '0{Enter}')
  await user.type(usd, '-7')
  await user.tab()
  expect(sets().every(([, value]) => !String(value).includes('-'))).toBe(true)
  await user.clear(screen.getByRole('textbox', { name: '1 USD 等于多少 CNY' }))
  await user.type(screen.getByRole('textbox', { name: '1 USD 等于多少 CNY' }), '7.2{Enter}')
  await waitFor(() => expect(sets().at(-1)).toEqual(['rates', '{"base":"CNY","of":{"EUR":7.8,"USD":7.2}}']))
  await user.click(await screen.findByRole('button', { name: '去掉 EUR 的汇率' }))
  await waitFor(() => expect(sets().at(-1)).toEqual(['rates', '{"base":"CNY","of":{"USD":7.2}}']))
})
it('adds a currency that no order has yet', async () => {
  const { user } = await open()
  await user.type(screen.getByRole('textbox', { name: '加一种货币' }), 'gbp')
  await user.type(screen.getByRole('textbox', { name: '1 GBP 等于多少 CNY' }), '9.1{Enter}')
  expect(await screen.findByText('现在的订单没用到')).toBeTruthy()
})
it('has no flaw that axe finds', { timeout: 60_000 }, async () => {
  const { container } = await open()
  expect(await flaws(container)).toEqual([])
})
