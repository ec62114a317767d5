import { undo } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { CheckerScreen } from './CheckerScreen'
import { kept } from './draft'

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
const calls = (method: string) => stage.calls.filter((c) => c.method === method)

beforeAll(withLayout)
beforeEach(() => Object.assign(kept, { text: '', customer: 0 }))

describe('S-06 check a message', () => {
  it('starts with an example to try, and judges it', async () => {
    const { user } = show(<CheckerScreen />)
    await user.click(screen.getByRole('button', { name: '放一个例子' }))
    expect(await screen.findByText('跟进太空泛')).toBeTruthy()
    expect(screen.getByRole('status')?.textContent).toContain('建议改1 条提示')
    expect(document.querySelector('.mark-warn')?.textContent).toContain('just following up')
  })

  it('checks once when the draft rests, and at once on Ctrl+Enter', async () => {
    show(<CheckerScreen />)
    type('Hi Ali, ')
    type('any update?')
    expect(calls('Checker.Check')).toHaveLength(0)
    // At once: the draft has had no time to rest, however slow the machine is.
    fireEvent.keyDown(editor().contentDOM, { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true })
    await waitFor(() => expect(calls('Checker.Check')).toHaveLength(1))
    expect(calls('Checker.Check')[0]?.args).toEqual(['Hi Ali, any update?', 0])
  })

  it('marks code points where Go counted them, emoji and all', async () => {
    show(<CheckerScreen />)
    type('你好 Hi 🙂 {name}!')
    await waitFor(() => expect(document.querySelector('.mark-stop')).not.toBeNull())
    expect(document.querySelector('.mark-stop')?.textContent).toMatch(/\{name\}|\{na|name/)
  })

  it('never shows a score', async () => {
    const { container } = show(<CheckerScreen text="Any update?" />)
    await screen.findByText('跟进太空泛')
    expect(container.querySelector('section')?.textContent).not.toMatch(/75/)
  })

  it('says what is wrong before something grave is copied', async () => {
    const { user } = show(<CheckerScreen text="Hi {name}, the LB-20 is ready." />)
    await screen.findByText('占位符没替换')
    await user.click(screen.getByRole('button', { name: '复制' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('{name}')
    expect(calls('Shell.Copy')).toHaveLength(0)
    await user.click(within(dialog).getByRole('button', { name: '仍要复制' }))
    await waitFor(() => expect(calls('Shell.Copy')[0]?.args).toEqual(['Hi {name}, the LB-20 is ready.']))
  })

  it('copies a good draft at once with Ctrl+Shift+C', async () => {
    const { user } = show(<CheckerScreen text="Hi Ali, did the LB-20 sample arrive?" />)
    await screen.findByText('可以发')
    editor().focus()
    await user.keyboard('{Control>}{Shift>}c{/Shift}{/Control}')
    expect(await screen.findByRole('button', { name: '已复制' })).toBeTruthy()
    expect(calls('Shell.Copy')).toHaveLength(1)
  })

  it('walks the findings with F8 in the order of the text', async () => {
    const { user, container } = show(<CheckerScreen text="Any update, {name}? Just following up." />)
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
    const { user } = show(<CheckerScreen text="Hi Alex, did the sample arrive?" />)
    await user.click(screen.getByRole('combobox', { name: '写给谁' }))
    await user.click(await screen.findByRole('option', { name: 'Alex Chen · ABC Inc.' }))
    await waitFor(() => expect(calls('Checker.Check').at(-1)?.args[1]).toBe(1))
    expect(screen.getByText('下班时间')).toBeTruthy()
  })

  it('replaces as one step that undo takes back', async () => {
    const { user } = show(<CheckerScreen text="Did the the sample arrive?" />)
    await user.click(await screen.findByRole('button', { name: '替换' }))
    const view = editor()
    expect(view.state.doc.toString()).toBe('Did the sample arrive?')
    expect(await screen.findByText('可以发')).toBeTruthy()
    act(() => void undo(view))
    expect(view.state.doc.toString()).toBe('Did the the sample arrive?')
  })

  it('keeps the draft while another screen is looked at', async () => {
    const first = show(<CheckerScreen />)
    type('Hi Ali')
    first.unmount()
    show(<CheckerScreen />)
    expect(editor().state.doc.toString()).toBe('Hi Ali')
  })

  it('says what failed and checks again', async () => {
    stage.faults.set('Checker.Check', new AppError('internal'))
    const { user } = show(<CheckerScreen text="Any update?" />)
    const again = await screen.findByRole('button', { name: '再试一次' })
    stage.faults.clear()
    await user.click(again)
    expect(await screen.findByText('跟进太空泛')).toBeTruthy()
  })

  it('has no flaw that axe finds', async () => {
    const { container } = show(<CheckerScreen text="Hi {name}, any update?" />)
    await screen.findByText('占位符没替换')
    expect(await flaws(container)).toEqual([])
  })
})
