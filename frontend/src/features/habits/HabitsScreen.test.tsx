import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { emit, stage } from '../../bridge/fake/stage'
import { useRoute } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { HabitsScreen } from './HabitsScreen'

function Here() {
  const route = useRoute()
  return route.screen === 'customers' ? <HabitsScreen /> : <p>{JSON.stringify(route)}</p>
}
const open = async () => {
  const shown = show(<Here />)
  await screen.findByRole('table', { name: '提示与回复' })
  return shown
}
const calls = (method: string) => stage.calls.filter((c) => c.method === method)

beforeAll(withLayout)

describe('my habits', () => {
  it('says what stands out, and that it is no experiment', async () => {
    await open()
    expect(screen.getByText('“跟进太空泛”的消息 20% 有回复，其他的 51%。')).toBeTruthy()
    expect(screen.getAllByText('观察，不是实验').length).toBe(2)
    const rows = within(screen.getByRole('table', { name: '提示与回复' })).getAllByRole('row').map((r) => r.textContent)
    expect(rows[1]).toBe('跟进太空泛回复较少4420%11–35% · 40 次中 8 次51%42–60% · 120 次中 61 次')
    expect(rows[2]).toContain('还不能下结论')
    expect(rows[3]).toMatch(/数据太少3 ?3 次中 1 次/)
  })

  it('draws both shares and their difference, which few turns do not have', async () => {
    const { user } = await open()
    const pane = screen.getByRole('complementary', { name: '跟进太空泛' })
    expect(within(pane).getByRole('img', { name: '跟进太空泛：回复较少' })).toBeTruthy()
    expect(within(pane).getByText(/相差: −31 个百分点/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '像在大喊' }))
    expect(screen.queryByText(/相差/)).toBeNull()
  })

  it('leaves out what is said of one draft and its numbers', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '有点长' }))
    const pane = screen.getByRole('complementary', { name: '有点长' })
    expect(pane.textContent).not.toMatch(/\{/)
    expect(within(pane).getByText(/拆成两三条短消息/)).toBeTruthy() // what to do is said of all
  })

  it('walks by the arrow keys, and opens the very messages', async () => {
    const { user } = await open()
    screen.getByRole('button', { name: '跟进太空泛' }).focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('有点长')
    const messages = await screen.findByRole('list', { name: '这些消息' })
    within(messages).getAllByRole('button')[0]!.focus()
    await user.keyboard('{Enter}')
    expect(JSON.parse(screen.getByText(/"card"/).textContent ?? '{}')).toEqual({ screen: 'card', customer: 1, message: 44 })
  })

  it('shows how far it is, and stops when asked', async () => {
    stage.silent.add('Habits.Review')
    const { user } = show(<Here />)
    await waitFor(() => expect(calls('Habits.Review')).toHaveLength(1))
    emit('habits:progress', { done: 50, total: 200 })
    await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25'))
    await user.click(screen.getByRole('button', { name: '停止' }))
    expect(calls('Habits.Cancel')).toHaveLength(1)
    stage.silent.clear()
  })

  it('tells of a review that was stopped, and checks again', async () => {
    stage.faults.set('Habits.Review', new AppError('cancelled'))
    const { user } = show(<Here />)
    expect(await screen.findByText('已停止，没有结果')).toBeTruthy()
    stage.faults.clear()
    await user.click(screen.getByRole('button', { name: '重新检查' }))
    expect(await screen.findByRole('table', { name: '提示与回复' })).toBeTruthy()
  })

  it('looks back as far as one chooses', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('combobox', { name: '看多久' }))
    await user.click(await screen.findByRole('option', { name: '最近 365 天' }))
    await waitFor(() => expect(calls('Habits.Review')).toHaveLength(2))
    const from = Date.parse(String(calls('Habits.Review')[1]?.args[0]))
    expect(Math.round((Date.now() - from) / 86_400_000)).toBe(365)
  })

  it('has its other faces: error, nothing sent', async () => {
    stage.faults.set('Habits.Review', new AppError('internal'))
    const failed = show(<Here />)
    await screen.findByRole('button', { name: '再试一次' })
    failed.unmount()
    stage.faults.clear()
    stage.empty = true
    show(<Here />)
    expect(await screen.findByText('最近 90 天没有发过消息')).toBeTruthy()
  })

  it('has no flaw that axe finds', async () => {
    const { container } = await open()
    await screen.findByRole('list', { name: '这些消息' })
    expect(await flaws(container)).toEqual([])
  })
})
