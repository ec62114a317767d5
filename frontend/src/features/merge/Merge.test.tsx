import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { card } from '../../bridge/customers'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { undoLast } from '../../components/undo'
import type { CardView } from '../../bridge/views'
import { closeSheet, openMerge } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CardActions } from './CardActions'
import { IgnoredPeople } from './IgnoredPeople'
import { MergeSheet } from './MergeSheet'
import { MergeStrip } from './MergeStrip'

const calls = (method: string) => stage.calls.filter((c) => c.method === method).map((c) => c.args)
const openStrip = async () => {
  const shown = show(
    <>
      <MergeStrip />
      <MergeSheet />
    </>,
  )
  await shown.user.click(await screen.findByRole('button', { name: '展开' }))
  return shown
}

beforeAll(withLayout)

describe('S-15 merging', () => {
  it('proposes who may be one person, with reasons, and merges nobody by itself', async () => {
    await openStrip()
    expect(screen.getByText('可能是同一个人（2）')).toBeTruthy()
    expect(screen.getByText('电话相同：+12125550142。')).toBeTruthy()
    expect(screen.getByText('但姓名不同，可能是几个人共用。')).toBeTruthy()
    expect(calls('Customers.Merge')).toEqual([])
  })

  it('remembers that two people are two, and takes it back', async () => {
    const { user } = await openStrip()
    await user.click((await screen.findAllByRole('button', { name: '不是同一个人' }))[0]!)
    expect(await screen.findByText('可能是同一个人（1）')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await screen.findByText('可能是同一个人（2）')).toBeTruthy()
  })

  it('merges field by field, in either direction, with undo', async () => {
    const { user } = await openStrip()
    await user.click((await screen.findAllByRole('button', { name: '是同一个人…' }))[0]!)
    const dialog = await screen.findByRole('dialog', { name: '合并客户' })
    expect(await within(dialog).findByText('保留：Alex Chen')).toBeTruthy()
    expect(within(dialog).getAllByText('Messenger').length).toBeGreaterThan(0)
    await user.click(within(dialog).getByRole('button', { name: '对调方向' }))
    expect(await within(dialog).findByText('保留：Ivan Petrov')).toBeTruthy()
    await user.click(within(dialog).getByRole('radio', { name: '姓名: Alex Chen: Alex Chen' }))
    await user.click(within(dialog).getByRole('button', { name: '合并' }))
    await waitFor(() => expect(calls('Customers.Merge')).toHaveLength(1))
    const [into, from, fields] = calls('Customers.Merge')[0]!
    expect([into, from]).toEqual([5, 1])
    expect(fields).toMatchObject({ name: 'Alex Chen', company: 'ABC Inc.' })
    expect(await screen.findByText('已合并为 Alex Chen')).toBeTruthy()
    undoLast()
    await waitFor(() => expect(calls('Customers.Unmerge')).toEqual([[1]]))
  })

  it('takes what belongs together at once', async () => {
    const { user } = show(<MergeSheet />)
    openMerge(3, 1)
    await user.click(await screen.findByRole('radio', { name: /^国家、城市、时区: Alex Chen/ }))
    await user.click(screen.getByRole('button', { name: '合并' }))
    await waitFor(() => expect(calls('Customers.Merge')[0]?.[2]).toMatchObject({ name: 'Klaus Weber', country: 'US', city: 'New York', zone: 'America/New_York' }))
  })

  it('merges by hand with anybody', async () => {
    const { user } = show(<MergeSheet />)
    openMerge(1)
    await user.click(await screen.findByRole('combobox', { name: '和哪一位合并？' }))
    await user.type(screen.getByRole('combobox', { name: '和哪一位合并？' }), 'Klaus')
    await user.click(await screen.findByRole('option', { name: /Klaus Weber/ }))
    expect(await screen.findByText('并入：Klaus Weber')).toBeTruthy()
    closeSheet()
  })

  it('says what went wrong and keeps the choice', async () => {
    const { user } = show(<MergeSheet />)
    stage.faults.set('Customers.Merge', new AppError('same-customer'))
    openMerge(1, 3)
    await user.click(await screen.findByRole('button', { name: '合并' }))
    expect(await screen.findByText('这两位已经是同一位客户，不用再合并。')).toBeTruthy()
    closeSheet()
  })

  it('shows nothing where nobody may be one person', async () => {
    stage.empty = true
    const { container } = show(<MergeStrip />)
    await waitFor(() => expect(calls('Customers.Proposals')).toHaveLength(1))
    expect(container.querySelector('section')).toBeNull()
  })

  it('has no flaw that axe finds', async () => {
    const { user } = await openStrip()
    await user.click((await screen.findAllByRole('button', { name: '是同一个人…' }))[0]!)
    await screen.findByText('保留：Alex Chen')
    expect(await flaws(document.body)).toEqual([])
    closeSheet()
  })
})

describe('people set aside', () => {
  const actions = async (id: number) => {
    const view: CardView = await card(id)
    const shown = show(
      <>
        <CardActions card={view} />
        <IgnoredPeople />
      </>,
    )
    await shown.user.click(screen.getByRole('button', { name: '更多操作' }))
    return shown
  }

  it('are hidden from the card, listed, and shown again', async () => {
    const { user } = await actions(5)
    expect(screen.getByText('没有忽略任何人')).toBeTruthy()
    await user.click(await screen.findByRole('menuitem', { name: '忽略此人' }))
    expect(await screen.findByText('已忽略 Ivan Petrov，聊天仍保留')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '恢复显示: Ivan Petrov' }))
    await waitFor(() => expect(calls('Customers.Ignore')).toEqual([[5, true], [5, false]]))
    expect(await screen.findByText('没有忽略任何人')).toBeTruthy()
  })

  it('are colleagues, where they are no customers, until that is undone', async () => {
    const { user } = await actions(5)
    await user.click(await screen.findByRole('menuitem', { name: '这是同事，不是客户' }))
    const said = (await screen.findByText('Ivan Petrov 是同事了，发的消息都算我方')).closest('[role="alert"]') as HTMLElement
    await user.click(within(said).getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(calls('Customers.Colleague')).toEqual([[5, true], [5, false]]))
  })
})
