import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { redoLast, undoLast } from '../../components/undo'
import { useRoute } from '../../lib/route'
import { flaws, withLayout } from '../../testing/layout'
import { show } from '../../testing/render'
import { PhrasesScreen } from './PhrasesScreen'

/** Where one is sent, as text. */
function Here(props: { customer?: number; keep?: string }) {
  const route = useRoute()
  return route.screen === 'customers' ? <PhrasesScreen {...props} /> : <p>{JSON.stringify(route)}</p>
}
const list = () => screen.findByRole('list', { name: '话术' })
const open = async (props: { customer?: number; keep?: string } = {}) => {
  const shown = show(<Here {...props} />)
  await list()
  return shown
}
const titles = async () => within(await list()).getAllByRole('button').map((b) => b.querySelector('b')?.textContent)
const calls = (method: string) => stage.calls.filter((c) => c.method === method)
/** Types into the field at once: keys one by one take their time. */
const put = (name: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const filled = (text: string) => expect(screen.getByLabelText('填好的样子').textContent).toBe(text)

beforeAll(withLayout)

describe('S-10 phrases', () => {
  it('shows starters and own phrases with how often they were used and answered', async () => {
    await open()
    expect((await titles()).length).toBeGreaterThanOrEqual(42)
    expect(await screen.findByText('互动 · 用过 14 次 · 回复 9/14（39–84%）')).toBeTruthy()
    expect(screen.getByText('破冰 · 用过 3 次 · 回复 1/3，数据太少')).toBeTruthy()
    expect(screen.getAllByText(/还没用过/).length).toBeGreaterThan(30)
  })

  it('finds by words of the text, the title or when to use it, and by folder and stage', async () => {
    const { user } = await open()
    put('搜索话术', '补货')
    expect(await titles()).toEqual(['提醒补货'])
    put('搜索话术', '')
    const folders = screen.getByRole('navigation', { name: '文件夹' })
    await user.click(within(folders).getByText('样品'))
    expect(await titles()).toEqual(['样品已寄出', '样品到了吗', '样品先改哪里', '教客户怎么测', '换话题：包装'])
    put('搜索话术', 'zzz')
    await user.click(await screen.findByRole('button', { name: '清除筛选' }))
    expect((await titles()).length).toBeGreaterThan(40)
  })

  it('walks by the arrow keys and fills what is known of the customer', async () => {
    const { user } = await open({ customer: 1 })
    within(await list()).getAllByRole('button')[0]?.focus()
    await waitFor(() => filled('Hi Alex, Lily here. I help {industry} buyers with LB-20. We make a plain version and a printed one. Which is closer to what you carry?'))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.querySelector('b')?.textContent).toBe('先给规格书')
    expect(screen.getByRole('heading', { name: '先给规格书' })).toBeTruthy()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement?.querySelector('b')?.textContent).toBe('介绍自己 + 二选一')
  })

  it('says what is still open, and puts the filled text into the draft', async () => {
    const { user } = await open({ customer: 1 })
    await user.click(await screen.findByText('展会后第一条'))
    expect(await screen.findByText('还没填：{fair}和{date}，复制前会拦下。')).toBeTruthy()
    // A date is proposed, not filled in.
    await user.click(screen.getByRole('button', { name: '用 15 May' }))
    put('展会', 'Canton Fair')
    expect(screen.queryByText(/还没填/)).toBeNull()
    await user.click(screen.getByRole('button', { name: '用它' }))
    const route = JSON.parse(screen.getByText(/"check"/).textContent ?? '{}')
    expect(route).toMatchObject({ screen: 'check', customer: 1 })
    expect(route.text).toMatch(/^Hi Alex, it was good to meet you at Canton Fair on 15 May\. You looked at our LB-20\./)
  })

  it('opens the messages that a phrase was used in', async () => {
    const { user } = await open()
    await user.click(await screen.findByText('样品到了吗'))
    await user.click(await screen.findByRole('button', { name: '看这些消息' }))
    const messages = await screen.findByRole('list', { name: '用过这句话术的消息' })
    await user.click(within(messages).getAllByRole('button')[0]!)
    expect(JSON.parse(screen.getByText(/"card"/).textContent ?? '{}')).toEqual({ screen: 'card', customer: 1, message: 20 })
  })

  it('writes a phrase, inserts a variable at the caret, and takes it back', async () => {
    const { user } = await open()
    put('搜索话术', 'see you')
    await user.click(screen.getByRole('button', { name: '新话术' }))
    put('内容', 'Hi , see you!')
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '内容' })
    text.setSelectionRange(3, 3)
    await user.click(screen.getByRole('button', { name: '插入变量' }))
    await user.click(await screen.findByRole('menuitem', { name: /客户称呼/ }))
    expect(text).toHaveProperty('value', 'Hi {name}, see you!')
    await user.click(screen.getByRole('button', { name: '保存话术' }))
    expect(await screen.findByRole('heading', { name: 'Hi {name}, see you!' })).toBeTruthy()
    undoLast()
    await waitFor(() => expect(screen.queryAllByText('Hi {name}, see you!')).toEqual([]))
    redoLast()
    expect(await screen.findByText('Hi {name}, see you!', { selector: 'b' })).toBeTruthy()
  })

  it('says why an empty phrase is not kept', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '新话术' }))
    await user.click(screen.getByRole('button', { name: '保存话术' }))
    expect(await screen.findByText(/话术还是空的/)).toBeTruthy()
  })

  it('rewords a starter, duplicates it, takes it off and brings it back', async () => {
    const { user } = await open()
    const act = async (name: string) => {
      await user.click(screen.getByRole('button', { name: '更多操作' }))
      await user.click(await screen.findByRole('menuitem', { name }))
    }
    put('搜索话术', 'spec sheet')
    await act('换成我的写法')
    put('内容', 'My own words on the spec sheet')
    screen.getByRole('textbox', { name: '内容' }).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/我的写法/)).toBeTruthy()
    expect(calls('Phrases.Save')[0]?.args[0]).toBe('opening.spec-sheet')
    await act('复制一份')
    expect(await screen.findByText('先给规格书（副本）', { selector: 'b' })).toBeTruthy()
    await user.click(screen.getByText('先给规格书'))
    await act('从话术库拿掉')
    await waitFor(() => expect(screen.queryByText('先给规格书', { selector: 'b' })).toBeNull())
    await user.click(screen.getByRole('button', { name: '放回拿掉的自带话术（1）' }))
    expect(await screen.findByText('先给规格书', { selector: 'b' })).toBeTruthy()
  })

  it('makes a phrase of a message, with variables for what is known', async () => {
    await open({ customer: 1, keep: 'Hi Alex, the LB-20 of Q-118 is ready.' })
    expect(await screen.findByDisplayValue('Hi {name}, the {product} of {quotation_no} is ready.')).toBeTruthy()
    expect(calls('Phrases.FromMessage')[0]?.args).toEqual(['Hi Alex, the LB-20 of Q-118 is ready.', 1])
  })

  it('has its faces: loading, error, empty', async () => {
    stage.silent.add('Phrases.List')
    const loading = show(<Here />)
    expect(screen.getByRole('status', { name: '正在载入…' })).toBeTruthy()
    loading.unmount()
    stage.silent.clear()
    stage.faults.set('Phrases.List', new AppError('internal'))
    const failed = show(<Here />)
    await screen.findByRole('button', { name: '再试一次' })
    failed.unmount()
    stage.faults.clear()
    stage.empty = true
    show(<Here />)
    expect(await screen.findByText('把你常用的好句子存到这里')).toBeTruthy()
  })

  it('has no flaw that axe finds, while reading and while writing', async () => {
    const { container, user } = await open({ customer: 1 })
    put('搜索话术', '样品')
    await screen.findByText(/用过 14 次/)
    expect(await flaws(container)).toEqual([])
    await user.click(screen.getByRole('button', { name: '新话术' }))
    expect(await flaws(container)).toEqual([])
  })
})
