import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { AppError } from '../bridge/error'
import { drop, stage } from '../bridge/fake/stage'
import { forget } from '../bridge/settings'
import { closeSheet, start } from '../lib/route'
import { App } from './App'

beforeEach(() => {
  forget()
  start()
  closeSheet()
  Object.defineProperty(navigator, 'languages', { value: ['zh-CN'], configurable: true })
})
async function opened() {
  render(<App />)
  await screen.findByRole('navigation', { name: '主导航' })
  return userEvent.setup()
}
const key = (k: string, more: object = {}) => fireEvent.keyDown(document.body, { key: k, ctrlKey: true, ...more })

it('greets a first start and shows only sections that exist', async () => {
  stage.empty = true
  await opened()
  expect(await screen.findByRole('heading', { name: '看懂客户为什么不回你' })).toBeTruthy()
  const words = screen.getByRole('navigation', { name: '主导航' }).querySelectorAll('button')
  expect([...words].map((b) => b.getAttribute('aria-label'))).toEqual(['客户', '写消息', '看板', '导入', '设置', '帮助', '展开侧栏'])
})
it('goes by the keys of SCREENS §5, and back by Esc', async () => {
  await opened()
  key(',')
  expect(await screen.findByRole('heading', { name: '设置' })).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'F1' })
  expect(await screen.findByRole('heading', { name: '帮助' })).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(await screen.findByRole('heading', { name: '设置' })).toBeTruthy()
})
it('leaves keys to an input method that is composing', async () => {
  await opened()
  key(',', { isComposing: true })
  expect(screen.queryByRole('heading', { name: '设置' })).toBeNull()
})
it('imports what is dropped anywhere', async () => {
  await opened()
  act(() => drop(['/home/lily/chat.zip']))
  expect(await screen.findByText('哪一个是你？')).toBeTruthy()
  expect(stage.calls).toContainEqual({ method: 'Imports.Inspect', args: [['/home/lily/chat.zip']] })
})
it('leaves a dropped link alone', async () => {
  await opened()
  act(() => drop(['']))
  expect(stage.calls.map((c) => c.method)).not.toContain('Imports.PickFiles')
})
it.each(['Files', 'text/uri-list'])('invites %s to be dropped and stays on the page', async (type) => {
  await opened()
  const dataTransfer = { types: [type] }
  expect(fireEvent.dragEnter(document.body, { dataTransfer })).toBe(false)
  expect(await screen.findByText('松开就开始导入')).toBeTruthy()
  expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false)
  expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false)
  expect(screen.queryByText('松开就开始导入')).toBeNull()
})
it.each([
  ['before any file', 0, '上次导入没完成，已恢复到导入前。'],
  ['between two files', 1130, /没完成。已读完的文件新增了 1[ ,]?130 条消息/],
])('tells of an import that a crash ended %s, and imports again', async (_when, messages, sentence) => {
  stage.unfinished = messages
  const user = await opened()
  expect(await screen.findByText(sentence)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '重新导入' }))
  await screen.findByText('哪一个是你？')
  const paths = stage.calls.find((c) => c.method === 'Imports.Inspect')?.args[0]
  expect(paths).toHaveLength(3)
})
it('closes the notice of an unfinished import for good', async () => {
  stage.unfinished = 0
  const user = await opened()
  await user.click(within((await screen.findByText(/上次导入没完成/)).parentElement!).getByRole('button', { name: '关闭' }))
  await waitFor(() => expect(screen.queryByText(/上次导入没完成/)).toBeNull())
  expect(stage.calls).toContainEqual({ method: 'Imports.DismissUnfinished', args: [2] })
  expect(screen.queryByRole('button', { name: '撤销这次导入' })).toBeNull()
})
it('takes back what an unfinished import brought', async () => {
  stage.unfinished = 1130
  const user = await opened()
  await user.click(await screen.findByRole('button', { name: '撤销这次导入' }))
  await waitFor(() => expect(screen.queryByText(/上次导入没完成/)).toBeNull())
  expect(stage.calls).toContainEqual({ method: 'Imports.Undo', args: [2] })
})
it('says that nothing leaves the computer', async () => {
  const user = await opened()
  await user.click(screen.getByRole('button', { name: '数据仅在本机' }))
  expect(await screen.findByText(/不联网/)).toBeTruthy()
})
it('marks sample data and clears them', async () => {
  stage.empty = true
  const user = await opened()
  await user.click(await screen.findByRole('button', { name: /先看示例/ }))
  await user.click(await screen.findByRole('button', { name: '清除示例' }))
  expect(await screen.findByRole('heading', { name: '看懂客户为什么不回你' })).toBeTruthy()
  expect(screen.queryByText('这是示例数据。')).toBeNull()
})
it('changes the language of the whole window', async () => {
  const user = await opened()
  await user.click(screen.getByRole('button', { name: '界面语言' }))
  await user.click(await screen.findByText('English'))
  expect(await screen.findByRole('navigation', { name: 'Main navigation' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
it('says why it could not open, and tries again', async () => {
  stage.faults.set('Settings.Get', new AppError('internal'))
  render(<App />)
  const retry = await screen.findByRole('button', { name: '再试一次' })
  stage.faults.clear()
  await userEvent.setup().click(retry)
  expect(await screen.findByRole('navigation', { name: '主导航' })).toBeTruthy()
  cleanup()
})
