import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { undoLast } from '../../components/undo'
import { show } from '../../testing/render'
import { Orders } from './Orders'

const items = () => within(screen.getByRole('list', { name: '订单' })).getAllByRole('listitem')

it('sums up each currency on its own, and leaves out what was cancelled (B-21)', async () => {
  show(<Orders customer={2} />)
  expect(await screen.findByText('USD 17,680.50')).toBeTruthy() // 5,200.00 + 12,480.50, without the cancelled 800.00
  expect(screen.getByText('USD 8,840.25')).toBeTruthy()
  expect(screen.getByText('n=2')).toBeTruthy()
  expect(screen.getAllByText('CNY 30,000.00')).toHaveLength(3) // sum, average, the order itself
  const cancelled = items().find((li) => within(li).queryByText('PO-101'))
  expect(cancelled?.textContent).toContain('不计入总额')
})
it('takes an order out and back again', async () => {
  const { user } = show(<Orders customer={2} />)
  await user.click(await screen.findByRole('button', { name: /^删除订单 .*PO-118/ }))
  await waitFor(() => expect(items()).toHaveLength(3))
  undoLast()
  await waitFor(() => expect(items()).toHaveLength(4))
})
it('writes an order by hand, from the empty face', async () => {
  const { user } = show(<Orders customer={1} />)
  await user.click(await screen.findByRole('button', { name: '记一笔订单' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: '金额' }), '4650.00')
  await user.click(within(dialog).getByRole('button', { name: '保存' }))
  expect(await screen.findByRole('list', { name: '订单' })).toBeTruthy()
  expect(stage.calls.find((c) => c.method === 'Orders.Save')?.args).toMatchObject([1, '', { amount: '4650.00', currency: 'USD' }])
})
it('keeps the form and says why an order was refused', async () => {
  const { user } = show(<Orders customer={1} />)
  await user.click(await screen.findByRole('button', { name: '记一笔订单' }))
  const dialog = await screen.findByRole('dialog')
  stage.faults.set('Orders.Save', new AppError('bad-amount', { amount: 'ask' }))
  await user.type(within(dialog).getByRole('textbox', { name: '金额' }), 'ask')
  await user.click(within(dialog).getByRole('button', { name: '保存' }))
  expect(await within(dialog).findByRole('alert')).toBeTruthy()
})
it('saves a template to fill in where there are no orders yet', async () => {
  const { user } = show(<Orders customer={1} />)
  await user.click(await screen.findByRole('button', { name: '订单表模板' }))
  expect(stage.calls).toContainEqual({ method: 'Imports.SaveTemplate', args: ['orders', 'zh-Hans', '订单表模板.xlsx'] })
})
