import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { block, settings, save } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { refresh } from '../../bridge/settings'
import { flaws } from '../../testing/layout'
import { show } from '../../testing/render'
import { RewriteMenu } from './RewriteMenu'

const calls = (method: string) => stage.calls.filter((c) => c.method === method)
const priced = 'Hi Alex, any update on the sample for ABC Inc.? We keep it at $4.65.'

beforeEach(async () => {
  stage.ai = 'on'
  await refresh()
})

function open(draft = priced, customer = 1) {
  const onUse = vi.fn()
  return { onUse, ...show(<RewriteMenu draft={draft} customer={customer} onUse={onUse} />) }
}
type Shown = ReturnType<typeof open>
async function ask({ user }: Shown, item = '写成英文') {
  await user.click(screen.getByRole('button', { name: 'AI 改写' }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
  return screen.findByRole('dialog')
}
async function versions(shown: Shown) {
  await ask(shown)
  await shown.user.click(await screen.findByRole('button', { name: '发送打码后的文字' }))
  await screen.findByRole('button', { name: '用这个：简短' })
  return screen.getByRole('dialog')
}

describe('AI 改写 (S-06)', () => {
  it('says, while AI is off, that everything works without it', async () => {
    await save({ ...(await settings()).settings, on: false })
    const { user } = open()
    await user.click(screen.getByRole('button', { name: 'AI 改写' }))
    expect(await screen.findByText(/AI 没开也能用/)).toBeTruthy()
    expect(screen.getAllByRole('menuitem').map((i) => i.textContent)).toEqual(['AI 设置'])
  })

  it('sends nothing before its exact text was shown (S-13)', async () => {
    const shown = open()
    const dialog = await ask(shown)
    expect(await within(dialog).findByText('要把这段文字发给 DeepSeek（中国）吗？')).toBeTruthy()
    const text = within(dialog).getByText(/any update on the sample/).closest('blockquote')
    expect(text?.textContent).toBe('Hi ⟦NAME1⟧, any update on the sample for ⟦COMPANY2⟧? We keep it at $4.65.')
    await shown.user.click(within(dialog).getByRole('switch', { name: '显示原文' }))
    expect(text?.textContent).toBe(priced)
    expect(await flaws(dialog)).toEqual([])
    await shown.user.click(within(dialog).getByRole('button', { name: '取消' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(calls('AI.Rewrite')).toHaveLength(0)
    expect(shown.onUse).not.toHaveBeenCalled()
  })

  it('shows three versions with their changes and what was checked, and uses one', async () => {
    const shown = open()
    const dialog = await versions(shown)
    expect(calls('AI.Rewrite')[0]?.args[0]).toMatchObject({ customer: 1, seen: `seen ${priced}`, remember: false, language: '' })
    const warm = within(dialog).getByRole('region', { name: '亲切' })
    expect(warm.querySelector('ins')?.textContent).toMatch(/hope your week goes well/)
    expect(within(warm).getByText('数字、日期、名字一致')).toBeTruthy()
    expect(within(warm).getByText(/祝这周顺利/)).toBeTruthy()
    expect(within(warm).getByText('建议改')).toBeTruthy()
    expect(await flaws(dialog)).toEqual([])
    await shown.user.click(within(warm).getByRole('button', { name: '用这个：亲切' }))
    expect(shown.onUse).toHaveBeenCalledWith(expect.stringMatching(/^Hi Alex, hope your week goes well\./))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('names the fact that a version changed, and does not offer it (E-302)', async () => {
    const dialog = await versions(open())
    const direct = within(dialog).getByRole('region', { name: '直接' })
    expect(within(direct).getByText('“$4.65”变成了“$4.56”')).toBeTruthy()
    expect(within(direct).getByText('E-302')).toBeTruthy()
    expect(within(direct).queryByRole('button')).toBeNull()
    expect(direct.textContent).not.toContain('Shall I send the PI today')
  })

  it('writes while one looks on, and stops when told so', async () => {
    stage.silent.add('AI.Rewrite')
    const shown = open()
    const dialog = await ask(shown)
    await shown.user.click(await within(dialog).findByRole('button', { name: '发送打码后的文字' }))
    await within(dialog).findByRole('button', { name: '停下' })
    const { id } = calls('AI.Rewrite')[0]?.args[0] as { id: string }
    const write = (id: string, short: string) => window.dispatchEvent(new CustomEvent('ai:partial', { detail: { id, short, warm: '', direct: '' } }))
    write('somebody else’s', 'not ours')
    write(id, 'Hi Alex, did the')
    expect(await within(dialog).findByText('Hi Alex, did the')).toBeTruthy()
    expect(within(dialog).queryByText('not ours')).toBeNull()
    await shown.user.click(within(dialog).getByRole('button', { name: '停下' }))
    await waitFor(() => expect(calls('AI.Cancel')[0]?.args).toEqual([id]))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks no more for a customer once told so', async () => {
    const shown = open()
    const dialog = await ask(shown)
    await shown.user.click(await within(dialog).findByRole('checkbox', { name: '以后这位客户发给 DeepSeek 不再问' }))
    await shown.user.click(within(dialog).getByRole('button', { name: '发送打码后的文字' }))
    await shown.user.click(await screen.findByRole('button', { name: '保留原稿' }))
    await ask(shown)
    expect(await screen.findByRole('button', { name: '用这个：简短' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发送打码后的文字' })).toBeNull()
  })

  it.each([
    ['ai-key', /密钥/, true],
    ['ai-offline', /网络不通/, false],
    ['facts-changed', /改动了事实.*\$4\.65.*\$4\.56/, false],
  ])('says what went wrong (%s), that the draft stays, and what works offline', async (code, said, settings) => {
    stage.faults.set('AI.Rewrite', new AppError(code, { was: '$4.65', now: '$4.56' }))
    const shown = open()
    const dialog = await ask(shown)
    await shown.user.click(await within(dialog).findByRole('button', { name: '发送打码后的文字' }))
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(said)
    expect(within(dialog).getByText('你的草稿没有变。')).toBeTruthy()
    expect(within(dialog).getByText(/不用 AI 也能改/)).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: 'AI 设置' }) !== null).toBe(settings)
    stage.faults.clear()
    await shown.user.click(within(dialog).getByRole('button', { name: '再试一次' }))
    expect(await within(dialog).findByRole('button', { name: '发送打码后的文字' })).toBeTruthy() // what leaves is shown again
    expect(shown.onUse).not.toHaveBeenCalled()
  })

  it('never sends for a customer who is blocked', async () => {
    await block(1, true)
    const dialog = await ask(open())
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/永不发送给 AI/)
    expect(within(dialog).queryByRole('button', { name: '再试一次' })).toBeNull()
    expect(calls('AI.Rewrite')).toHaveLength(0)
  })

  it('writes in the customer’s language, once there is a customer', async () => {
    const shown = open(priced, 0)
    await shown.user.click(screen.getByRole('button', { name: 'AI 改写' }))
    expect((await screen.findByRole('menuitem', { name: '用客户的语言（先选客户）' })).hasAttribute('data-disabled')).toBe(true)
    shown.unmount()
    const second = open()
    await ask(second, '用客户的语言')
    await second.user.click(await screen.findByRole('button', { name: '发送打码后的文字' }))
    expect(await screen.findByText('版本语言：西班牙语')).toBeTruthy()
  })

  it('says in Chinese what a draft says, and where that differs', async () => {
    const shown = open()
    await ask(shown, '译成中文看看')
    await shown.user.click(await screen.findByRole('button', { name: '发送打码后的文字' }))
    expect(await screen.findByText(/想跟进一下/)).toBeTruthy()
    expect(await flaws(screen.getByRole('dialog'))).toEqual([])
  })

  it('is used by keyboard alone', async () => {
    const shown = open()
    await shown.user.tab()
    await shown.user.keyboard('{Enter}')
    await screen.findByRole('menuitem', { name: '写成英文' })
    await shown.user.keyboard('{ArrowDown}{Enter}')
    const send = await screen.findByRole('button', { name: '发送打码后的文字' })
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/⟦NAME1⟧/)) // what leaves is read first
    while (document.activeElement !== send) await shown.user.tab()
    await shown.user.keyboard('{Enter}')
    const use = await screen.findByRole('button', { name: '用这个：简短' })
    while (document.activeElement !== use) await shown.user.tab()
    await shown.user.keyboard('{Enter}')
    expect(shown.onUse).toHaveBeenCalledOnce()
  })
})
