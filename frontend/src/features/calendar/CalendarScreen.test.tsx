import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { undoLast } from '../../components/undo'
import { useRoute } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CalendarScreen } from './CalendarScreen'

function Here({ customer }: { customer?: number }) {
  const route = useRoute()
  return route.screen === 'card' ? <p>card {route.customer} {route.tab}</p> : <CalendarScreen customer={customer} />
}
const open = async (customer?: number) => {
  const shown = show(<Here customer={customer} />)
  await screen.findByRole('list', { name: '客户各国现在的时间' })
  return shown
}
const set = () => stage.calls.filter((c) => c.method === 'Calendars.Set').map((c) => c.args[0])

beforeAll(withLayout)

describe('S-11 calendar and clocks', () => {
  it('says who is at work, and shows the clock of each country with its state', async () => {
    await open()
    expect(screen.getByText('6 位客户里，1 位那边现在是上班时间')).toBeTruthy()
    const clocks = within(screen.getByRole('list', { name: '客户各国现在的时间' })).getAllByRole('listitem').map((c) => c.textContent)
    expect(clocks[0]).toContain('你这里')
    expect(clocks.find((c) => c.startsWith('德国'))).toContain('放假：耶稣受难日 · 1 位客户')
    expect(clocks.find((c) => c.startsWith('美国'))).toContain('下班时间 · 3 位客户')
  })

  it('lists holidays by date: who has them, for how long, how exact', async () => {
    await open()
    const days = within(screen.getByRole('list', { name: '今后 60 天的节假日' })).getAllByRole('listitem').map((d) => d.textContent)
    expect(days[0]).toMatch(/耶稣受难日.*德国（1 位客户）和墨西哥（1 位客户）/)
    expect(days.find((d) => d.includes('开斋节'))).toMatch(/ – .*看月亮定，可能差 1 天/)
    expect(days.find((d) => d.includes('劳动节'))).toMatch(/调休上班.*中国（你这边）/)
    expect(days.find((d) => d.includes('Battle of Puebla'))).toContain('12:00 起放假')
    expect(screen.getByText(/内置日历 2020–2035/)).toBeTruthy()
  })

  it('sets the hours of a country day by day, and takes that back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '修改德国的上班时间' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('checkbox', { name: '周六' }))
    await user.selectOptions(within(dialog).getByRole('combobox', { name: '周六几点结束' }), '13:00')
    await user.click(within(dialog).getByRole('button', { name: '周一加午休' }))
    await user.click(within(dialog).getByRole('button', { name: '保存时间' }))
    const week = 'Mon 09:00-12:00,13:00-18:00; Tue 09:00-18:00; Wed 09:00-18:00; Thu 09:00-18:00; Fri 09:00-18:00; Sat 09:00-13:00'
    await waitFor(() => expect(set()).toEqual([{ customer: 0, country: 'DE', week }]))
    expect(await screen.findByText('周一 09:00–12:00 + 13:00–18:00 · 周二至周五 09:00–18:00 · 周六 09:00–13:00')).toBeTruthy()
    undoLast()
    await waitFor(() => expect(set()[1]).toEqual({ customer: 0, country: 'DE', week: '' }))
  })

  it('does not save hours that end before they begin', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '修改德国的上班时间' }))
    const dialog = await screen.findByRole('dialog')
    await user.selectOptions(within(dialog).getByRole('combobox', { name: '周一几点结束' }), '08:00')
    expect(within(dialog).getByText('要先开始后结束，两段不能重叠。')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: '保存时间' })).toHaveProperty('disabled', true)
  })

  it('proposes a customer’s hours with what they rest on, and keeps them when confirmed (B-06)', async () => {
    const { user } = await open(1)
    expect(await screen.findByText('从对方写消息的时间看，可能是 周一至周五 08:00–16:00：23 天里写过消息的 58 个钟点，91% 在其中。')).toBeTruthy()
    expect(screen.getByText('从消息时间推断，还没确认')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '对，就按这个' }))
    expect(await screen.findByText('你确认过')).toBeTruthy()
    expect(set()).toEqual([{ customer: 1, country: '', week: 'Mon-Fri 08:00-16:00' }])
    expect(screen.queryByText(/从对方写消息的时间看/)).toBeNull()
  })

  it('says of whom the country is unknown, and leads to where it is chosen (E-401)', async () => {
    const { user } = await open(5)
    expect(await screen.findByText('没有Ivan Petrov的国家，所以不知道对方几点上班。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '选择国家' }))
    expect(screen.getByText('card 5 profile')).toBeTruthy()
  })

  it('has its faces: loading, error, empty', async () => {
    stage.silent.add('Calendars.Overview')
    const loading = show(<Here />)
    expect(screen.getByRole('status', { name: '正在载入…' })).toBeTruthy()
    loading.unmount()
    stage.silent.clear()
    stage.faults.set('Calendars.Overview', new AppError('internal'))
    const failed = show(<Here />)
    await screen.findByRole('button', { name: '再试一次' })
    failed.unmount()
    stage.faults.clear()
    stage.empty = true
    show(<Here />)
    expect(await screen.findByText('还没有知道国家的客户')).toBeTruthy()
    expect(screen.getByText('劳动节')).toBeTruthy() // mine
  })

  it('has no flaw that axe finds, with the dialog too', async () => {
    const { baseElement, user } = await open(1)
    await screen.findByText(/从对方写消息的时间看/)
    expect(await flaws(baseElement as HTMLElement)).toEqual([])
    await user.click(screen.getByRole('button', { name: '修改德国的上班时间' }))
    expect(await flaws(await screen.findByRole('dialog'))).toEqual([])
  })
})
