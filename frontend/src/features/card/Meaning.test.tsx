import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { estimate, judge } from '../../bridge/judging'
import { refresh } from '../../bridge/settings'
import { undoLast } from '../../components/undo'
import { here } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CardScreen } from './CardScreen'

beforeAll(withLayout)
beforeEach(() => localStorage.clear())

const calls = (method: string) => stage.calls.filter((c) => c.method === method)
const worried = '读懂：不确定 道谢 先放一放 英语。可更正'

const open = async () => {
  const shown = show(<CardScreen customer={1} />)
  await screen.findAllByText('Hello?')
  await shown.user.click(screen.getByRole('button', { name: '显示读懂的内容' }))
  return shown
}
const openForm = async (name = worried) => {
  const shown = await open()
  const line = (await screen.findAllByRole('button', { name })).at(-1)
  if (!line) throw new Error('no line below the message')
  await shown.user.click(line)
  return { ...shown, form: await screen.findByRole('dialog') }
}

describe('what was understood of a message', () => {
  it('is shown only when asked for, of the customer’s messages, and stays so', async () => {
    show(<CardScreen customer={1} />)
    await screen.findAllByText('Hello?')
    expect(screen.queryByRole('button', { name: /^读懂/ })).toBeNull()
    const toggle = screen.getByRole('button', { name: '显示读懂的内容' })
    toggle.click()
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^读懂/ }).length).toBeGreaterThan(0))
    expect(toggle.getAttribute('aria-pressed')).toBe('true')
    expect(screen.getAllByTitle('顾虑')[0]?.textContent).toBe('A bit ')
    expect(screen.getAllByTitle('顾虑 · 负面')[0]?.textContent).toBe('worried')
    expect(localStorage.getItem('chat.understood')).toBe('1')
  })

  it('says nothing of AI where it is off', async () => {
    const { form } = await openForm()
    expect(within(form).queryByRole('button', { name: /AI/ })).toBeNull()
  })

  it('leads to judging by a model where AI is on', async () => {
    stage.ai = 'on'
    await refresh()
    const { user, form } = await openForm()
    await user.click(within(form).getByRole('button', { name: '让 AI 也判断一遍…' }))
    expect(here()).toEqual({ screen: 'settings', tab: 'ai' })
  })

  it('can be set right: the mood, and taken back', async () => {
    const { user, form } = await openForm()
    await user.click(within(form).getByRole('radio', { name: '正面' }))
    await waitFor(() => expect(calls('Understanding.Correct')[0]?.args[0]).toMatchObject({ part: 'mood', value: '"pos"' }))
    expect((await screen.findAllByRole('img', { name: '你改过' })).length).toBe(1)
    undoLast()
    await waitFor(() => expect(screen.queryByRole('img', { name: '你改过' })).toBeNull())
  })

  it('can be set right: intents, questions and language', async () => {
    const { user, form } = await openForm()
    await user.click(within(form).getByRole('checkbox', { name: '拒绝' }))
    await waitFor(() => expect(calls('Understanding.Correct')[0]?.args[0]).toMatchObject({ part: 'intents', value: '["thanks","delay","refusal"]' }))
    await user.click(within(form).getByRole('radio', { name: '问得具体' }))
    await waitFor(() => expect(calls('Understanding.Correct')[1]?.args[0]).toMatchObject({ part: 'questions' }))
    expect(JSON.parse((calls('Understanding.Correct')[1]?.args[0] as { value: string }).value)).toEqual([{ start: 0, end: 74, request: false, specific: true, topic: '', wants: '' }])
    await user.click(within(form).getByRole('combobox', { name: '语言' }))
    await user.click(await screen.findByRole('option', { name: '德语' }))
    await waitFor(() => expect(calls('Understanding.Correct')[2]?.args[0]).toMatchObject({ part: 'language', value: '"de"' }))
  })

  it('can be set right: a piece of another kind, away, or one more', async () => {
    const { user, form } = await openForm()
    const said = (n: number) => JSON.parse((calls('Understanding.Correct')[n]?.args[0] as { value: string }).value) as { kind: string; value: string }[]
    await user.click(within(form).getByRole('button', { name: '去掉“Karen”' }))
    await waitFor(() => expect(said(0).map((p) => p.kind)).toEqual(['concern']))
    const words = within(form).getByRole('textbox', { name: '消息里的原文' })
    await user.type(words, 'nowhere')
    expect(within(form).getByText('消息里没有这几个字。')).toBeTruthy()
    expect(within(form).getByRole('button', { name: '添加' })).toHaveProperty('disabled', true)
    await user.clear(words)
    await user.type(words, 'karen{Enter}')
    await waitFor(() => expect(said(1)).toContainEqual(expect.objectContaining({ kind: 'quantity', value: 'Karen' })))
  })

  it('goes back to what was read', async () => {
    const { user, form } = await openForm()
    await user.click(within(form).getByRole('radio', { name: '中性' }))
    await user.click(await within(form).findByRole('button', { name: '恢复自动读取' }))
    await waitFor(() => expect(calls('Understanding.Correct').at(-1)?.args[0]).toMatchObject({ part: 'mood', value: '' }))
    await waitFor(() => expect(screen.queryByRole('img', { name: '你改过' })).toBeNull())
  })

  it('says why a correction was not kept', async () => {
    const { user, form } = await openForm()
    stage.faults.set('Understanding.Correct', new AppError('message-gone'))
    await user.click(within(form).getByRole('radio', { name: '正面' }))
    expect(await within(form).findByText(/这条消息已经不在了/)).toBeTruthy()
  })

  it('has no flaw that axe finds', async () => {
    const { container } = await openForm()
    expect(await flaws(container)).toEqual([])
  })
})

describe('what the customer told', () => {
  it('opens at the message that tells it', async () => {
    const { user } = show(<CardScreen customer={1} />)
    await user.click(await screen.findByRole('button', { name: /^数量 ?500 pcs/ }))
    await waitFor(() => expect(calls('Conversations.Locate')).toHaveLength(1))
    expect(screen.getByText('对方还有 1 个问题没得到回答')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^A bit worried about lead time ?顾虑/ })).toBeTruthy()
  })
})

describe('what a language model says', () => {
  const judgedChat = async () => {
    stage.ai = 'on'
    const { seen } = await estimate(1)
    await judge(1, seen)
    return openForm('读懂：不确定 道谢 先放一放 英语 AI：正面。可更正')
  }
  it('stands beside the offline value, never over it, and can be taken', async () => {
    const { user, form, container } = await judgedChat()
    const note = within(form).getByRole('heading', { name: 'deepseek-chat 的判断' }).parentElement!
    expect(note.textContent).toMatch(/正面.*本机判断：负面，统计用这个/)
    expect(within(form).queryByRole('radio', { name: '正面', checked: true })).toBeNull()
    expect(await flaws(container)).toEqual([])
    await user.click(within(note).getByRole('button', { name: '采用“正面”' }))
    await waitFor(() => expect(calls('Understanding.Correct')[0]?.args[0]).toMatchObject({ part: 'mood', value: '"pos"' }))
  })
  it('loses against a person', async () => {
    const { user, form } = await judgedChat()
    await user.click(within(form).getByRole('radio', { name: '中性' }))
    expect(await within(form).findByText(/你改过，以你的为准/)).toBeTruthy()
    expect(within(form).queryByRole('button', { name: /采用/ })).toBeNull()
  })
})
