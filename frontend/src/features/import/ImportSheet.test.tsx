import { act, screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { refresh } from '../../bridge/settings'
import { closeSheet, openImport } from '../../lib/route'
import { show } from '../../testing/render'
import { ImportSheet } from './ImportSheet'

beforeEach(async () => {
  closeSheet()
  await refresh()
})

const files = ['/home/lily/与Alex Chen的 WhatsApp 聊天.zip', '/home/lily/WhatsApp Chat with Ahmed.txt', '/home/lily/Angebot.pdf']

async function dropped() {
  const shown = show(<ImportSheet />)
  act(() => openImport(files))
  await screen.findByRole('button', { name: '导入 2 个文件' })
  return shown
}
const sent = () => stage.calls.find((c) => c.method === 'Imports.Run')?.args[0]

it('takes two decisions from drop to result (SCREENS §9)', async () => {
  const { user } = await dropped()
  expect(screen.getByRole('button', { name: /^Lily/ }).getAttribute('aria-pressed')).toBe('true')
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  expect(await screen.findByText('新增 1,130 条消息')).toBeTruthy()
  expect(sent()).toMatchObject({ plan: '1', zone: 'Asia/Shanghai', me: ['Lily'], no_me: false })
})
it('shows for each file what it is, and for a bad one why and what to do', async () => {
  await dropped()
  const list = screen.getByRole('list', { name: '文件' })
  expect(within(list).getByText('1,284 条')).toBeTruthy()
  expect(within(list).getByText('2025-03-03 → 2026-03-05')).toBeTruthy()
  expect(within(list).getByRole('alert').textContent).toContain('E-101')
})
it('asks day/month only for the file that leaves it open, with its own dates', async () => {
  const { user } = await dropped()
  expect(screen.getByText('文件里写的是 03/04/2026')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: '月/日 · 2026-03-04 周三' }))
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  await screen.findByText('新增 1,130 条消息')
  expect(sent()).toMatchObject({ files: [{ index: 0, date_order: '' }, { index: 1, date_order: 'mdy' }, { index: 2 }] })
})
it('does not start before it knows who is me', async () => {
  const { user } = await dropped()
  await user.click(screen.getByRole('button', { name: /^Lily/ }))
  expect(screen.getByText('先选哪一个是你')).toBeTruthy()
  expect(screen.getByRole('button', { name: '导入 2 个文件' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('checkbox', { name: '都不是我' }))
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  await screen.findByText('新增 1,130 条消息')
  expect(sent()).toMatchObject({ me: [], no_me: true })
})
it('leaves out a file that is unticked', async () => {
  const { user } = await dropped()
  await user.click(screen.getAllByRole('checkbox', { name: '导入' })[1] as HTMLElement) // two files can be taken
  await user.click(screen.getByRole('button', { name: '导入 1 个文件' }))
  await screen.findByText('新增 1,130 条消息')
  expect(sent()).toMatchObject({ files: [{ skip: false }, { skip: true }, {}] })
})
it('lists what it could not read, never silently', async () => {
  const { user } = await dropped()
  await user.click(screen.getByRole('button', { name: '1 处要留意' }))
  expect(screen.getByText(/第 212 行/)).toBeTruthy()
})
it('can be undone where its result stands', async () => {
  const { user } = await dropped()
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  await user.click(await screen.findByRole('button', { name: '撤销这次导入' }))
  expect(await screen.findByText('这次导入已撤销')).toBeTruthy()
  expect(stage.calls).toContainEqual({ method: 'Imports.Undo', args: [3] })
})
it('keeps the answers when the import is refused', async () => {
  const { user } = await dropped()
  stage.faults.set('Imports.Run', new AppError('busy-importing'))
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  expect(await screen.findByRole('button', { name: '导入 2 个文件' })).toBeTruthy()
  expect(screen.getByText(/E-111|正在导入/)).toBeTruthy()
})
it('says why files could not be looked at, and tries again', async () => {
  stage.faults.set('Imports.Inspect', new AppError('busy-importing'))
  const { user } = show(<ImportSheet />)
  act(() => openImport(files))
  await screen.findByRole('alert')
  stage.faults.clear()
  await user.click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('button', { name: '导入 2 个文件' })).toBeTruthy()
})
it('can be tucked into the corner while it reads, and stopped', async () => {
  stage.silent.add('Imports.Run')
  const { user } = await dropped()
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  await user.click((await screen.findAllByRole('button', { name: '最小化到角落' }))[0] as HTMLElement) // the cross does the same
  await user.click(await screen.findByRole('button', { name: '打开导入窗口' }))
  await user.click(await screen.findByRole('button', { name: '停止' }))
  expect(stage.calls.some((c) => c.method === 'Imports.Cancel')).toBe(true)
})
it('takes of an account the chats that are chosen, and asks nothing that the source tells', async () => {
  const { user } = show(<ImportSheet />)
  act(() => openImport(['/home/lily/msgstore.db']))
  await screen.findByRole('button', { name: '导入 1 个文件' })
  expect(screen.queryByText('哪一个是你？')).toBeNull()
  await user.click(screen.getByText('选择要导入的聊天（已选 2 / 3）'))
  await user.click(screen.getByRole('checkbox', { name: 'Mum' }))
  expect(screen.getByText('选择要导入的聊天（已选 1 / 3）')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '导入 1 个文件' }))
  await screen.findByText('新增 1,130 条消息')
  expect(sent()).toMatchObject({ me: [], files: [{ chats: [0] }] })
})
it('starts with Enter, whatever had the focus while it looked', async () => {
  const { user } = await dropped()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('新增 1,130 条消息')).toBeTruthy()
})
it('asks what the columns of a table are where they do not say it, and imports what was chosen (E-108)', async () => {
  const { user } = show(<ImportSheet />)
  act(() => openImport(['/home/lily/订单 2026.xlsx']))
  expect(await screen.findByText(/^还缺/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^导入 \d 个文件$/ })).toHaveProperty('disabled', true)
  expect(screen.getByText('US$4,650.00 · US$932.50')).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: '“下单日期”这一列的含义' }), 'date')
  expect(stage.calls).toContainEqual({ method: 'Imports.ChooseTable', args: ['1', 0, { kind: 'orders', sheet: '2026', columns: ['customer', 'date', 'amount', 'number', ''] }] })
  await user.click(await screen.findByRole('button', { name: '导入 1 个文件' }))
  await screen.findByText('新增 1,130 条消息')
})
it('lets a field stand for one column only', async () => {
  const { user } = show(<ImportSheet />)
  act(() => openImport(['/home/lily/订单 2026.xlsx']))
  await user.selectOptions(await screen.findByRole('combobox', { name: '“备注”这一列的含义' }), 'customer')
  expect(stage.calls.at(-1)?.args[2]).toMatchObject({ columns: ['', '', 'amount', 'number', 'customer'] })
})
it('says why a table could not be read with these columns, and keeps the plan', async () => {
  const { user } = show(<ImportSheet />)
  act(() => openImport(['/home/lily/订单 2026.xlsx']))
  stage.faults.set('Imports.ChooseTable', new AppError('plan-gone'))
  await user.selectOptions(await screen.findByRole('combobox', { name: '“下单日期”这一列的含义' }), 'date')
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByText('US$4,650.00 · US$932.50')).toBeTruthy()
})
it('lets me say in which country a partner is, or that it is not where the number says (B-05)', async () => {
  const { user } = await dropped()
  const alex = await screen.findByRole('combobox', { name: 'Alex Chen 在哪个国家/地区' })
  expect(alex).toHaveProperty('value', '美国')
  expect(screen.getByText(/来自号码 \+1 212 555 0142/)).toBeTruthy()
  await user.click(alex)
  await user.click(await screen.findByRole('option', { name: '墨西哥' }))
  expect(screen.queryByText(/来自号码/)).toBeNull()
  await user.click(screen.getByRole('combobox', { name: 'Ahmed 在哪个国家/地区' }))
  await user.click(await screen.findByRole('option', { name: '沙特阿拉伯' }))
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  await screen.findByText('新增 1,130 条消息')
  expect(sent()).toMatchObject({ places: { 'Alex Chen': 'MX', Ahmed: 'SA' } })
})
it('asks whether a chat of a known name is with the same person (REQUIREMENTS §10)', async () => {
  const { user } = await dropped()
  const ahmed = screen.getByRole('combobox', { name: 'Ahmed · WhatsApp Chat with Ahmed.txt' })
  expect(within(ahmed).getByRole('option', { name: '同一个人：接在 Ahmed Al-Harbi 的聊天后面（214 条，到 2025-01-19）' })).toHaveProperty('selected', true)
  await user.selectOptions(ahmed, '另一个人')
  await user.click(screen.getByRole('button', { name: '导入 2 个文件' }))
  await screen.findByText('新增 1,130 条消息')
  expect(sent()).toMatchObject({ files: [{ joins: [] }, { joins: [{ chat: 0, into: -1 }] }, { joins: [] }] })
})
