import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepDraft } from '../../bridge/drafts'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { useRoute } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CustomersScreen } from './CustomersScreen'

function Here() {
  return <output data-testid="route">{JSON.stringify(useRoute())}</output>
}

const open = async () => {
  const shown = show(
    <>
      <CustomersScreen />
      <Here />
    </>,
  )
  await screen.findByRole('grid')
  return shown
}
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((r) => within(r).getAllByRole('gridcell')[0]?.querySelector('b')?.textContent)
const route = () => JSON.parse(screen.getByTestId('route').textContent ?? '') as unknown
const copied = () => stage.calls.filter((c) => c.method === 'Shell.Copy').map((c) => String(c.args[0]))

beforeAll(withLayout)
beforeEach(() => localStorage.clear())

describe('S-03 customers', () => {
  it('says first who waits for us, and lists them first', async () => {
    await open()
    expect(screen.getByText('Ahmed Al-Harbi 在等你回复，已等 1 天 3 小时。')).toBeTruthy()
    expect(names()[0]).toBe('Ahmed Al-Harbi')
    expect(names()[1]).toBe('Ivan Petrov') // silent for the longest
  })

  it('marks to whom a draft waits', async () => {
    await keepDraft(3, 'Hallo Klaus')
    await open()
    const mark = await screen.findByRole('img', { name: '有草稿' })
    expect(mark.closest('[role=gridcell]')?.textContent).toContain('Klaus Weber')
  })

  it('words small samples by D-12', async () => {
    await open()
    expect(screen.getByText('3 次中 1 次')).toBeTruthy()
    expect(screen.getByText('n=24')).toBeTruthy()
  })

  it('rounds how long somebody waits by its length, and tells it whole in the tooltip', async () => {
    const { user } = await open()
    await user.hover(screen.getByText('等客户 · 12 天'))
    expect(await screen.findByText(/起等客户回复，已等 12 天 14 小时，已发 1 次/)).toBeTruthy()
  })

  it('opens a customer by click and by keys', async () => {
    const { user } = await open()
    await user.click(screen.getByText('Klaus Weber'))
    expect(route()).toEqual({ screen: 'card', customer: 3 })
    screen.getByRole('grid').focus()
    await user.keyboard('{Home}jj{Enter}')
    expect(route()).toMatchObject({ screen: 'card', customer: 3 })
    await user.keyboard('k{ArrowUp}{Enter}')
    expect(route()).toMatchObject({ screen: 'card', customer: 2 })
  })

  it('copies the picked rows as a table', async () => {
    const { user } = await open()
    screen.getByRole('grid').focus()
    await user.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}{Control>}c{/Control}')
    await waitFor(() => expect(copied()).toHaveLength(1))
    const lines = copied()[0]?.split('\r\n') ?? []
    expect(lines).toHaveLength(3)
    expect(lines[0]?.split('\t')).toEqual(['客户', '国家 · 当地时间', '阶段', '温度', '未回', '最近消息', '客户响应率', '消息数'])
    expect(lines[1]?.startsWith('Ahmed Al-Harbi (Najd Trading)\t沙特阿拉伯\t转化\t数据不足\t我欠 · 1 天 3 小时')).toBe(true)
  })

  it('narrows by text, in any width and case', async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText('搜索客户'), 'ＮＯＲＤ')
    await waitFor(() => expect(names()).toEqual(['Klaus Weber']))
    expect(screen.getByText('5 位中的 1 位')).toBeTruthy()
  })

  it('narrows by standing and silence, and lets go of it all when nothing is left', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '沉默 > 3 天' }))
    expect(names()).toEqual(['Ivan Petrov', 'Klaus Weber', 'Alex Chen'])
    await user.click(screen.getByRole('button', { name: '回复状态' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '我欠回复' }))
    expect(screen.getByText('没有符合的客户')).toBeTruthy()
    const [clear] = screen.getAllByRole('button', { name: '清除筛选', hidden: true })
    if (clear) await user.click(clear)
    await waitFor(() => expect(names()).toHaveLength(5))
  })

  it('narrows by warmth and by tag, and says why a customer is warm', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Alex Chen：温。为什么？' }))
    expect(await screen.findByText('最近 10 次跟进里，客户回了 8 次')).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(screen.getAllByRole('button', { name: '温度' })[0]!)
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '温' }))
    expect(await screen.findAllByRole('row', { name: /Alex|Ahmed|Klaus/ })).toHaveLength(1)
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    await user.click(screen.getAllByRole('button', { name: '标签' })[0]!)
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'LED' }))
    expect(await screen.findAllByRole('row', { name: /Alex|Ahmed|Klaus/ })).toHaveLength(1)
  })

  it('sorts by a column and says so', async () => {
    const { user } = await open()
    const head = screen.getByRole('columnheader', { name: /消息数/ })
    await user.click(within(head).getByRole('button'))
    expect(head.getAttribute('aria-sort')).toBe('descending')
    expect(names()[0]).toBe('María Fernández')
  })

  it('remembers hidden columns and widths', async () => {
    const { user, unmount } = await open()
    await user.click(screen.getByRole('button', { name: '列' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: '消息数' }))
    screen.getByRole('separator', { name: '“阶段”列宽', hidden: true }).focus()
    await user.keyboard('{ArrowRight}')
    unmount()
    await open()
    expect(screen.queryByRole('columnheader', { name: /消息数/ })).toBeNull()
    expect(screen.getByRole('separator', { name: '“阶段”列宽' }).getAttribute('aria-valuenow')).toBe('128')
  })

  it('waits, fails and starts empty with a next step', async () => {
    stage.silent.add('Customers.List')
    const waiting = show(<CustomersScreen />)
    expect(screen.getByLabelText('正在载入…')).toBeTruthy()
    waiting.unmount()
    stage.silent.clear()

    stage.faults.set('Customers.List', new AppError('internal'))
    const failed = show(<CustomersScreen />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    stage.faults.clear()
    await failed.user.click(again)
    expect(await screen.findByRole('grid')).toBeTruthy()
    failed.unmount()

    stage.empty = true
    show(<CustomersScreen />)
    expect(await screen.findByText('还没有聊天。把导出文件拖到窗口任何地方。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '选择文件…' })).toBeTruthy()
  })

  it('has no flaw that axe finds', async () => {
    const { container } = await open()
    expect(await flaws(container)).toEqual([])
  })
})
