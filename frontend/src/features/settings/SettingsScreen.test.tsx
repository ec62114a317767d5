import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { colleague } from '../../bridge/merges'
import { refresh, useSettings } from '../../bridge/settings'
import { undoLast } from '../../components/undo'
import { useRoute } from '../../lib/route'
import { show } from '../../testing/render'
import { SettingsScreen } from './SettingsScreen'

function Here() {
  const route = useRoute()
  const settings = useSettings()
  return settings && <SettingsScreen ai={null} ignored={null} tab={route.screen === 'settings' ? route.tab : undefined} settings={settings} />
}
beforeEach(async () => {
  await refresh()
})
const called = (method: string) => stage.calls.filter((c) => c.method === method).map((c) => c.args)

it('keeps my names', async () => {
  const { user } = show(<Here />)
  await user.type(screen.getByRole('textbox', { name: /名字/ }), ' Lily Zhang {Enter}')
  expect(await screen.findByText('Lily Zhang')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '移除 Lily' }))
  expect(called('Settings.SetNames')).toEqual([[['Lily', 'Lily Zhang']], [['Lily Zhang']]])
})
it('changes theme and language at once', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('tab', { name: '外观' }))
  await user.click(screen.getByText('深色'))
  await user.click(screen.getByRole('tab', { name: '语言' }))
  await user.click(screen.getByRole('radio', { name: 'English' }))
  expect(called('Settings.Set')).toEqual([['theme', 'dark'], ['language', 'en']])
})
it('says where the data lie', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('tab', { name: '高级' }))
  expect(screen.getByText(/huiyin\.db/)).toBeTruthy()
})
it('shows what went wrong with a change', async () => {
  const { user } = show(<Here />)
  stage.faults.set('Settings.Set', new AppError('bad-setting', { key: 'theme', value: 'dark' }))
  await user.click(screen.getByRole('tab', { name: '外观' }))
  await user.click(screen.getByText('深色'))
  expect(await screen.findByRole('alert')).toBeTruthy()
})

const history = async () => {
  const shown = show(<Here />)
  await shown.user.click(screen.getByRole('tab', { name: '导入记录' }))
  return shown
}
it('undoes an import after saying what that takes away (S-14)', async () => {
  const { user } = await history()
  const row = (await screen.findByText(/与Alex Chen/)).closest('tr') as HTMLElement
  await user.click(within(row).getByRole('button', { name: '撤销' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText('将删除1,130 条消息和1 位客户。')
  expect(dialog.textContent).toMatch(/1 位客户会保留.*30 天/)
  await user.click(within(dialog).getByRole('button', { name: '撤销这次导入' }))
  expect(called('Imports.Undo')).toEqual([[2]])
})
it('says what an import brought and what could not be read (S-14, 查看)', async () => {
  const { user } = await history()
  const row = (await screen.findByText('orders.xlsx')).closest('tr') as HTMLElement
  expect(within(row).getByText(/新增 56 个订单/)).toBeTruthy()
  await user.click(within(row).getByRole('button', { name: '查看' }))
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByText(/第 17 行/)).toBeTruthy()
  expect(within(dialog).getByRole('button', { name: 'Ahmed Al-Harbi' })).toBeTruthy()
})
it('brings an undone import back', async () => {
  const { user } = await history()
  await user.click(await screen.findByRole('button', { name: '恢复' }))
  expect(called('Imports.Redo')).toEqual([[1]])
})
it('has its faces: loading, error, empty', async () => {
  stage.silent.add('Imports.Batches')
  const first = await history()
  expect(screen.getByRole('status', { name: '正在载入…' })).toBeTruthy()
  first.unmount()
  stage.silent.clear()
  stage.faults.set('Imports.Batches', new AppError('internal'))
  const second = await history()
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
  second.unmount()
  stage.faults.clear()
  stage.empty = true
  await history()
  expect(await screen.findByText('还没有导入过')).toBeTruthy()
})

const copies = async () => {
  const shown = show(<Here />)
  await shown.user.click(screen.getByRole('tab', { name: '备份' }))
  return shown
}
it('restores a backup after asking, and takes that back (S-12)', async () => {
  const { user } = await copies()
  const row = (await screen.findByText('18.2 MB')).closest('tr') as HTMLElement
  await user.click(within(row).getByRole('button', { name: '恢复…' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toMatch(/2026-03-09.*现在的数据会先备份/)
  await user.click(within(dialog).getByRole('button', { name: '恢复这份备份' }))
  const toast = (await screen.findByText(/已恢复到 2026-03-09/)).parentElement as HTMLElement
  expect(called('Backups.Restore')).toEqual([['20260309T013000Z.db']])
  await user.click(within(toast).getByRole('button', { name: '撤销' }))
  expect(called('Backups.Restore')).toEqual([['20260309T013000Z.db'], ['20260310T140300Z.db']])
})
it('backs up now, also when there is no backup yet', async () => {
  stage.empty = true
  const { user } = await copies()
  expect(await screen.findByText('还没有备份')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '立即备份' }))
  expect(await screen.findByText('18.8 MB')).toBeTruthy()
})
it('says why a backup could not be restored', async () => {
  stage.faults.set('Backups.Restore', new AppError('backup-damaged', { name: '20260310T061500Z.db' }))
  const { user } = await copies()
  await user.click((await screen.findAllByRole('button', { name: '恢复…' }))[0] as HTMLElement)
  await user.click(await screen.findByRole('button', { name: '恢复这份备份' }))
  expect(await screen.findByText(/备份 20260310T061500Z\.db 可能已损坏/)).toBeTruthy()
})
it('lists colleagues and takes one back', async () => {
  await colleague(5, true)
  const { user } = show(<Here />)
  await user.click(await screen.findByRole('button', { name: 'Ivan Petrov 不是同事，是客户' }))
  expect(await screen.findByText('Ivan Petrov 又是客户了')).toBeTruthy()
  expect(called('Customers.Colleague')).toEqual([[5, true], [5, false]])
})

it('keeps my country and my hours, with the way back', async () => {
  const { user } = show(<Here />)
  await user.click(await screen.findByRole('button', { name: '修改' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('checkbox', { name: '周六' }))
  await user.click(within(dialog).getByRole('button', { name: '保存时间' }))
  expect(await screen.findByText('周一至周六 09:00–18:00')).toBeTruthy()
  undoLast()
  expect(await screen.findByText('周一至周五 09:00–18:00')).toBeTruthy()
  await user.click(screen.getByRole('combobox', { name: '我的国家/地区' }))
  await user.click(await screen.findByRole('option', { name: '德国' }))
  expect(called('Settings.Set')).toEqual([['country', 'DE']])
})
