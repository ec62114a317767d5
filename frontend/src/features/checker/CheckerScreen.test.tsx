import { undo } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drop, keepDraft } from '../../bridge/drafts'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CheckerScreen } from './CheckerScreen'
import { last } from './last'

const editor = () => {
  const view = EditorView.findFromDOM(screen.getByRole('textbox', { name: '消息草稿' }))
  if (!view) throw new Error('no editor')
  return view
}
/** Types at the end of the draft, as the editor's own input handling does. */
const type = (text: string) =>
  act(() => {
    const view = editor()
    view.dispatch({ changes: { from: view.state.doc.length, insert: text }, userEvent: 'input.type' })
  })
/** Shows the screen and waits for the draft to be on the desk. */
const write = async (element = <CheckerScreen />) => {
  const shown = show(element)
  await screen.findByRole('textbox', { name: '消息草稿' })
  return shown
}
const calls = (method: string) => stage.calls.filter((c) => c.method === method)

beforeAll(withLayout)
beforeEach(() => {
  drop()
  Object.assign(last, { customer: 0, sample: false, given: '' })
})

describe('S-06 check a message', () => {
  it('starts with an example to try, and judges it', async () => {
    const { user } = await write(<CheckerScreen />)
    await user.click(screen.getByRole('button', { name: '放一个例子' }))
    expect(await screen.findByText('跟进太空泛')).toBeTruthy()
    expect(screen.getByRole('status')?.textContent).toContain('建议改1 条提示')
    await waitFor(() => expect(document.querySelector('.mark-warn')?.textContent ?? '').toContain('just following up'))
  })

  it('checks once when the draft rests, and at once on Ctrl+Enter', async () => {
    await write(<CheckerScreen />)
    type('Hi Ali, ')
    type('any update?')
    expect(calls('Checker.Check')).toHaveLength(0)
    // At once: the draft has had no time to rest, however slow the machine is.
    fireEvent.keyDown(editor().contentDOM, { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true })
    await waitFor(() => expect(calls('Checker.Check')).toHaveLength(1))
    expect(calls('Checker.Check')[0]?.args).toEqual(['Hi Ali, any update?', 0])
  })

  it('marks code points where Go counted them, emoji and all', async () => {
    await write(<CheckerScreen />)
    type('你好 Hi 🙂 {name}!')
    await waitFor(() => expect(document.querySelector('.mark-stop')).not.toBeNull())
    expect(document.querySelector('.mark-stop')?.textContent).toMatch(/\{name\}|\{na|name/)
  })

  it('never shows a score', async () => {
    const { container } = await write(<CheckerScreen text="Any update?" />)
    await screen.findByText('跟进太空泛')
    expect(container.querySelector('section')?.textContent).not.toMatch(/75/)
  })

  it('says what is wrong before something grave is copied', async () => {
    const { user } = await write(<CheckerScreen text="Hi {name}, the LB-20 is ready." />)
    await screen.findByText('占位符没替换')
    await user.click(screen.getByRole('button', { name: '复制' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('{name}')
    expect(calls('Shell.Copy')).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: '仍要复制' }))
    await waitFor(() => expect(calls('Shell.Copy')[0]?.args).toEqual(['Hi {name}, the LB-20 is ready.']))
  })

  it('copies a good draft at once with Ctrl+Shift+C', async () => {
    const { user } = await write(<CheckerScreen text="Hi Ali, did the LB-20 sample arrive?" />)
    await screen.findByText('可以发')
    editor().focus()
    await user.keyboard('{Control>}{Shift>}c{/Shift}{/Control}')
    expect(await screen.findByRole('button', { name: '已复制' })).toBeTruthy()
    expect(calls('Shell.Copy')).toHaveLength(1)
  })

  it('walks the findings with F8 in the order of the text', async () => {
    const { user, container } = await write(<CheckerScreen text="Any update, {name}? Just following up." />)
    await screen.findByText('占位符没替换')
    editor().focus()
    const selected = () => editor().state.sliceDoc(editor().state.selection.main.from, editor().state.selection.main.to)
    await user.keyboard('{F8}')
    expect(selected()).toBe('Any update')
    await user.keyboard('{F8}')
    expect(selected()).toBe('{name}')
    expect(container.querySelector('[aria-current]')?.textContent).toContain('占位符没替换')
    await user.keyboard('{Shift>}{F8}{/Shift}')
    expect(selected()).toBe('Any update')
  })

  it('tells the clock of the chosen customer, and checks for them', async () => {
    const { user } = await write(<CheckerScreen text="Hi Alex, did the sample arrive?" />)
    await user.click(screen.getByRole('combobox', { name: '写给谁' }))
    await user.click(await screen.findByRole('option', { name: 'Alex Chen · ABC Inc.' }))
    await waitFor(() => expect(calls('Checker.Check').at(-1)?.args[1]).toBe(1))
    expect(screen.getByText('下班时间')).toBeTruthy()
    expect(screen.getByText(/^阶段 /).textContent).toMatch(/阶段 (破冰|互动|转化|维护)/)
  })

  it('keeps the choice of the customer, and its keys, while their draft comes', async () => {
    const { user } = show(<CheckerScreen text="Any update, {name}?" />)
    const picker = screen.getByRole('combobox', { name: '写给谁' }) // there before the draft is
    await user.click(picker)
    await screen.findByRole('textbox', { name: '消息草稿' })
    await user.click(await screen.findByRole('option', { name: 'Alex Chen · ABC Inc.' }))
    await waitFor(() => expect(calls('Checker.Check').at(-1)?.args[1]).toBe(1))
    expect(document.activeElement).toBe(picker)
    await screen.findByText('占位符没替换')
    await user.keyboard('{F8}')
    expect(editor().hasFocus).toBe(true)
  })

  it('replaces as one step that undo takes back', async () => {
    const { user } = await write(<CheckerScreen text="Did the the sample arrive?" />)
    await user.click(await screen.findByRole('button', { name: '改成 the' }))
    const view = editor()
    expect(view.state.doc.toString()).toBe('Did the sample arrive?')
    expect(await screen.findByText('可以发')).toBeTruthy()
    act(() => void undo(view))
    expect(view.state.doc.toString()).toBe('Did the the sample arrive?')
  })

  it('says what failed and checks again', async () => {
    stage.faults.set('Checker.Check', new AppError('internal'))
    const { user } = await write(<CheckerScreen text="Any update?" />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    stage.faults.clear()
    await user.click(again)
    expect(await screen.findByText('跟进太空泛')).toBeTruthy()
  })

  it('takes the proposal at the caret with Alt+Enter, one undo step each', async () => {
    const { user } = await write(<CheckerScreen text="I recieve the the box." />)
    await screen.findByText('语法可能有误')
    editor().focus()
    await user.keyboard('{F8}')
    expect(editor().state.sliceDoc(editor().state.selection.main.from, editor().state.selection.main.to)).toBe('recieve')
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(editor().state.doc.toString()).toBe('I receive the the box.')
    await waitFor(() => expect(document.querySelectorAll('.mark')).toHaveLength(1))
    await user.keyboard('{F8}{Alt>}{Enter}{/Alt}')
    expect(editor().state.doc.toString()).toBe('I receive the box.')
    act(() => void undo(editor()))
    expect(editor().state.doc.toString()).toBe('I receive the the box.')
    act(() => void undo(editor()))
    expect(editor().state.doc.toString()).toBe('I recieve the the box.')
  })

  it('offers further suggestions, and says why with the source', async () => {
    const { user } = await write(<CheckerScreen text="We recieve it." />)
    const card = (await screen.findByRole('button', { name: '改成 receive' })).closest('li')!
    await user.click(within(card).getByText('为什么'))
    expect(within(card).getByText(/出处：.*M-14/)).toBeTruthy()
    await user.click(within(card).getByRole('button', { name: '改成 deceive' }))
    expect(editor().state.doc.toString()).toBe('We deceive it.')
  })

  it('asks about what was pasted a moment ago, too', async () => {
    const { user } = await write()
    type('Hi {name}')
    await user.click(screen.getByRole('button', { name: '复制' }))
    expect((await screen.findByRole('dialog')).textContent).toContain('{name}')
    expect(calls('Shell.Copy')).toHaveLength(0)
  })

  it('never checks nor draws while an input method is composing', async () => {
    await write(<CheckerScreen text="Any update? 你" />)
    await screen.findByText('跟进太空泛')
    const before = calls('Checker.Check').length
    const view = editor()
    fireEvent.compositionStart(view.contentDOM)
    act(() => view.dispatch({ changes: { from: 12, insert: 'nihao' }, userEvent: 'input.type.compose' }))
    const caret = view.state.selection.main.head
    await new Promise((rest) => setTimeout(rest, 500))
    expect(calls('Checker.Check')).toHaveLength(before)
    fireEvent.compositionEnd(view.contentDOM)
    await waitFor(() => expect(calls('Checker.Check').length).toBe(before + 1))
    expect(view.state.selection.main.head).toBe(caret)
  })

  it('never moves the caret nor the selection when findings arrive or go', async () => {
    await write(<CheckerScreen text="Hi Ali, any update? Thank you." />)
    const view = editor()
    act(() => view.dispatch({ selection: { anchor: 11, head: 4 } })) // backwards, over the first mark
    await screen.findByText('跟进太空泛')
    await waitFor(() => expect(document.querySelector('.mark-warn')).not.toBeNull()) // the editor draws a little later
    expect(view.state.selection.main).toMatchObject({ anchor: 11, head: 4 })
    act(() => view.dispatch({ changes: { from: 8, to: 19, insert: 'fine.' }, selection: { anchor: 13 }, userEvent: 'input.type' }))
    await waitFor(() => expect(document.querySelector('.mark-warn')).toBeNull())
    expect(view.state.selection.main).toMatchObject({ anchor: 13, head: 13 })
    expect(view.state.doc.toString()).toBe('Hi Ali, fine. Thank you.')
  })

  it('judges one draft at a time, of those that wait only the last', async () => {
    stage.silent.add('Checker.Check')
    await write(<CheckerScreen text="Any update?" />)
    for (let i = 0; i < 3; i++) {
      type('!')
      fireEvent.keyDown(editor().contentDOM, { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true })
    }
    await new Promise((rest) => setTimeout(rest, 400))
    expect(calls('Checker.Check')).toHaveLength(1)
  })

  it('shows a kind no more, and again, by undo or from the list', async () => {
    const { user } = await write(<CheckerScreen text="Any update?" />)
    await screen.findByText('跟进太空泛')
    await user.click(screen.getByRole('button', { name: '不再提示这一类' }))
    expect(await screen.findByText('可以发')).toBeTruthy()
    expect(calls('Checker.Silence')[0]?.args).toEqual(['vague-follow-up', true])
    await user.click(screen.getByRole('button', { name: '不再提示的：1 类' }))
    await user.click(await screen.findByRole('button', { name: '重新提示：跟进太空泛' }))
    expect(await screen.findByRole('button', { name: /^跟进太空泛/ })).toBeTruthy()
  })

  it('lets nobody silence what must not be sent', async () => {
    await write(<CheckerScreen text="Hi {name}" />)
    await screen.findByText('占位符没替换')
    expect(screen.queryByRole('button', { name: '不再提示这一类' })).toBeNull()
  })

  it('answers the four questions when nothing must change', async () => {
    await write(<CheckerScreen text="Hi Alex, did the LB-20 sample arrive?" customer={1} />)
    const four = await screen.findByRole('region', { name: '发送前四问' })
    expect(within(four).getAllByRole('listitem').map((l) => l.textContent)).toEqual([
      '目的清楚吗？做到了Hi Alex, did the LB-20 sample arrive?', '信息够不够判断？做到了LB-20sample',
      '好不好答？做到了Hi Alex, did the LB-20 sample arrive?', '有没有对方的名字和上次内容？做到了AlexLB-20sample',
    ])
  })

  it('says when to send it while nobody works there', async () => {
    await write(<CheckerScreen text="Hi Alex, did the LB-20 sample arrive?" customer={1} />)
    expect(await screen.findByText(/^对方现在下班时间。当地 .* 上班（你的 .*）/)).toBeTruthy()
  })

  it('splits a long draft, copies its parts one by one, and parts the draft', async () => {
    const { user } = await write(<CheckerScreen text="One is here. Two is here. Three is here. Four is here." />)
    await user.click(await screen.findByRole('button', { name: '分成 2 条发' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '复制第 2 条' }))
    await waitFor(() => expect(calls('Shell.Copy')[0]?.args).toEqual(['Four is here.']))
    expect(await flaws(dialog)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: '在草稿里这样分段' }))
    expect(editor().state.doc.toString()).toBe('One is here. Two is here. Three is here.\n\nFour is here.')
  })

  it('draws the first cards of very many', async () => {
    const text = 'any update? {name} '.repeat(5300)
    await write(<CheckerScreen text={text} />)
    expect(await screen.findByText('占位符没替换', undefined, { timeout: 10_000 })).toBeTruthy()
    expect(screen.getByText(/只细看了前 10,000 个字符/)).toBeTruthy()
    expect(editor().state.doc.length).toBe(text.length)
  })

  it('has no flaw that axe finds', async () => {
    for (const text of ['Hi {name}, any update? I recieve', 'Hi Alex, did the LB-20 sample arrive?']) {
      const { container, unmount } = await write(<CheckerScreen text={text} customer={1} />)
      await screen.findByText(/占位符没替换|发送前四问/)
      expect(await flaws(container)).toEqual([])
      unmount()
      await keepDraft(1, '')
    }
  })
})
