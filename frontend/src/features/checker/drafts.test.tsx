import { EditorView } from '@codemirror/view'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as drafts from '../../bridge/drafts'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CheckerScreen } from './CheckerScreen'
import { last } from './last'

const editor = async () => {
  const box = await screen.findByRole('textbox', { name: '消息草稿' })
  const view = EditorView.findFromDOM(box)
  if (!view) throw new Error('no editor')
  return view
}
const text = async () => (await editor()).state.doc.toString()
/** Types at the end, letter by letter, with no rest between. */
const type = async (more: string) => {
  const view = await editor()
  act(() => {
    for (const letter of more) view.dispatch({ changes: { from: view.state.doc.length, insert: letter }, userEvent: 'input.type' })
  })
}
const stored = async (customer: number) => (await drafts.draft(customer)).text
const calls = (method: string) => stage.calls.filter((c) => c.method === method)
type User = ReturnType<typeof show>['user']
const choose = async (user: User, name: string) => {
  await user.click(screen.getByRole('combobox', { name: '写给谁' }))
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }))
}

beforeAll(withLayout)
beforeEach(() => {
  drafts.drop()
  Object.assign(last, { customer: 0, sample: false, given: '' })
})

describe('drafts', () => {
  it('are stored as they are typed, once they rest, and are there again', async () => {
    const first = show(<CheckerScreen customer={1} />)
    await type('Hi Alex')
    await waitFor(() => expect(calls('Checker.KeepDraft').map((c) => c.args)).toEqual([[1, 'Hi Alex']]))
    await type(', did it arrive?')
    first.unmount() // before it rests
    show(<CheckerScreen />)
    expect(await text()).toBe('Hi Alex, did it arrive?')
    expect(await stored(1)).toBe('Hi Alex, did it arrive?')
  })

  it('are one a customer, each with its own undo', async () => {
    await drafts.keepDraft(2, 'Hi Ahmed')
    const { user } = show(<CheckerScreen customer={1} />)
    await type('Hi Alex')
    await choose(user, 'Ahmed')
    await waitFor(async () => expect(await text()).toBe('Hi Ahmed'))
    ;(await editor()).focus()
    await user.keyboard('{Control>}z{/Control}')
    expect(await text()).toBe('Hi Ahmed')
    await choose(user, 'Alex')
    await waitFor(async () => expect(await text()).toBe('Hi Alex'))
  })

  it('to nobody move along to the customer chosen for them', async () => {
    const { user } = show(<CheckerScreen />)
    await type('Hi, did it arrive?')
    const before = await editor()
    await choose(user, 'Alex')
    await waitFor(async () => expect(await stored(1)).toBe('Hi, did it arrive?'))
    expect(await editor()).toBe(before) // caret and undo stay
    await waitFor(async () => expect(await stored(0)).toBe(''))
  })

  it('to nobody stay where a draft to the customer waits', async () => {
    await drafts.keepDraft(1, 'Hi Alex')
    const { user } = show(<CheckerScreen />)
    await type('something else')
    await choose(user, 'Alex')
    await waitFor(async () => expect(await text()).toBe('Hi Alex'))
    expect(await stored(0)).toBe('something else')
  })

  it('wait in a list', async () => {
    await drafts.keepDraft(1, 'Hi Alex, about the LB-20')
    const { user, container } = show(<CheckerScreen />)
    const list = await screen.findByRole('region', { name: '没写完的草稿' })
    expect(await flaws(container)).toEqual([])
    await user.click(within(list).getByRole('button', { name: /Alex/ }))
    await waitFor(async () => expect(await text()).toBe('Hi Alex, about the LB-20'))
  })

  it('take a text from elsewhere as one step that undo takes back', async () => {
    await drafts.keepDraft(1, 'my own words')
    const { user } = show(<CheckerScreen customer={1} text="a proposal" />)
    await waitFor(async () => expect(await text()).toBe('a proposal'))
    ;(await editor()).focus()
    await user.keyboard('{Control>}z{/Control}')
    expect(await text()).toBe('my own words')
  })

  it('say so when they could not be stored', async () => {
    show(<CheckerScreen customer={1} />)
    await editor()
    stage.faults.set('Checker.KeepDraft', new AppError('disk-full'))
    await type('Hi')
    expect(await screen.findByText('草稿没能保存，请先复制到别处。')).toBeTruthy()
    stage.faults.clear()
    await type('!')
    await waitFor(() => expect(screen.queryByText('草稿没能保存，请先复制到别处。')).toBeNull())
  })

  it('are not written over when they can not be read', async () => {
    await drafts.keepDraft(1, 'Hi Alex')
    stage.faults.set('Checker.Draft', new AppError('internal'))
    const { user } = show(<CheckerScreen customer={1} />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    expect(screen.queryByRole('textbox', { name: '消息草稿' })).toBeNull()
    stage.faults.clear()
    await user.click(again)
    expect(await text()).toBe('Hi Alex')
  })
})

describe('copy and mark as sent', () => {
  const sendTo = async (customer: number, draft: string) => {
    await drafts.keepDraft(customer, draft)
    const shown = show(<CheckerScreen customer={customer} />)
    await editor()
    return shown
  }

  it('copies, keeps it with the label of the opener, and clears the draft; undo brings it back', async () => {
    const { user } = await sendTo(1, 'Hi Alex, did the LB-20 sample arrive?')
    await user.click(screen.getByRole('button', { name: '给开场白加个标签' }))
    await user.type(await screen.findByRole('textbox', { name: '这是哪种开场白（可不填）' }), 'spec sheet{Enter}')
    await user.click(screen.getByRole('button', { name: '复制并记为已发' }))
    await waitFor(async () => expect(await text()).toBe(''))
    expect(calls('Shell.Copy')[0]?.args).toEqual(['Hi Alex, did the LB-20 sample arrive?'])
    expect(calls('Checker.MarkSent')[0]?.args).toEqual([{ customer: 1, text: 'Hi Alex, did the LB-20 sample arrive?', opener: 'spec sheet' }])
    expect(await screen.findByText(/^上次记为已发/)).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await text()).toBe('Hi Alex, did the LB-20 sample arrive?'))
    await waitFor(async () => expect(await stored(1)).toBe('Hi Alex, did the LB-20 sample arrive?'))
  })

  it('asks first where something must not be sent', async () => {
    const { user } = await sendTo(1, 'Hi {name}')
    await user.click(screen.getByRole('button', { name: '复制并记为已发' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('{name}')
    expect(calls('Checker.MarkSent')).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: '仍要复制' }))
    await waitFor(() => expect(calls('Checker.MarkSent')).toHaveLength(1))
  })

  it('needs somebody to send it to', async () => {
    const { user } = await sendTo(0, 'Hi there')
    await user.click(screen.getByRole('button', { name: '复制并记为已发' }))
    expect(calls('Shell.Copy')).toHaveLength(0)
    expect(await text()).toBe('Hi there')
  })

  it('keeps the draft when it could not be marked', async () => {
    const { user } = await sendTo(1, 'Hi Alex')
    stage.faults.set('Checker.MarkSent', new AppError('internal'))
    await user.click(screen.getByRole('button', { name: '复制并记为已发' }))
    expect(await screen.findByText(/没能记为已发/)).toBeTruthy()
    expect(await text()).toBe('Hi Alex')
  })
})
