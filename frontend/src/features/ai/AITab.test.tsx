import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { refresh } from '../../bridge/settings'
import { openSent } from '../../lib/route'
import { flaws } from '../../testing/layout'
import { show } from '../../testing/render'
import { AITab } from './AITab'
import { SentSheet } from './SentSheet'

const calls = (method: string) => stage.calls.filter((c) => c.method === method).map((c) => c.args)
const saved = () => calls('AI.Save').at(-1)?.[0]

async function open(ai: typeof stage.ai = 'off') {
  stage.ai = ai
  await refresh()
  const shown = show(<AITab />)
  await screen.findByRole('switch', { name: /使用 AI/ })
  return shown
}

describe('settings of AI (S-12)', () => {
  it('is off, says what works without it, and is switched on by hand', async () => {
    const { user, container } = await open()
    const on = screen.getByRole('switch', { name: /使用 AI/ })
    expect(on).toHaveProperty('checked', false)
    expect(screen.getByText(/不开也能用/)).toBeTruthy()
    expect(screen.getByText('开启 AI 后可用。')).toBeTruthy()
    expect(await flaws(container)).toEqual([])
    await user.click(on)
    expect(await screen.findByText(/还没有密钥/)).toBeTruthy()
    expect(saved()).toMatchObject({ on: true, provider: 'deepseek', show: true })
  })

  it('puts the key into the system’s store and never shows it again', async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText('密钥'), 'sk-secret{Enter}')
    expect(await screen.findByText('密钥已存进系统钥匙串。')).toBeTruthy()
    expect(calls('AI.SetKey')).toEqual([['sk-secret']])
    expect(document.body.innerHTML).not.toContain('sk-secret')
    await user.click(screen.getByRole('button', { name: '删除密钥' }))
    expect(await screen.findByLabelText('密钥')).toHaveProperty('value', '')
    expect(calls('AI.SetKey').at(-1)).toEqual([''])
  })

  it('says beside the field that a key could not be kept, and leaves it there', async () => {
    const { user } = await open()
    stage.faults.set('AI.SetKey', new AppError('key-store'))
    await user.type(screen.getByLabelText('密钥'), 'sk-secret{Enter}')
    const said = await screen.findByRole('alert')
    expect(said.textContent).toMatch(/密钥库打不开.*E-318/)
    expect(said.closest('form')?.contains(screen.getByLabelText('密钥'))).toBe(true)
    expect(screen.getByLabelText('密钥')).toHaveProperty('value', 'sk-secret')
  })

  it('tests the connection and says what is wrong', async () => {
    const { user } = await open('on')
    stage.faults.set('AI.Test', new AppError('ai-key'))
    await user.click(screen.getByRole('button', { name: '测试连接' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/不接受这个密钥.*E-303/)
    stage.faults.clear()
    await user.click(screen.getByRole('button', { name: '测试连接' }))
    expect(await screen.findByText('可以用：deepseek-chat 已回答。')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that nothing leaves with a model on this computer', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('combobox', { name: '服务' }))
    await user.click(await screen.findByRole('option', { name: 'Ollama' }))
    expect(await screen.findByText(/文字不离开电脑，也不需要密钥/)).toBeTruthy()
    expect(saved()).toMatchObject({ provider: 'ollama', address: '', model: '' })
    expect(screen.getByText('本机模型不往外发，所以不会问你。')).toBeTruthy()
  })

  it('says why it cannot be on without an address', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('combobox', { name: '服务' }))
    await user.click(await screen.findByRole('option', { name: '自己填地址' }))
    await waitFor(() => expect(saved()).toMatchObject({ provider: 'custom' }))
    await user.click(screen.getByRole('switch', { name: /使用 AI/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/E-304/)
    expect(screen.getByRole('switch', { name: /使用 AI/ })).toHaveProperty('checked', false)
  })

  it('is off while an address of one’s own is to be typed, then on again', async () => {
    const { user } = await open('on')
    await user.click(screen.getByRole('combobox', { name: '服务' }))
    await user.click(await screen.findByRole('option', { name: '自己填地址' }))
    await waitFor(() => expect(saved()).toMatchObject({ provider: 'custom', on: false }))
    expect(screen.queryByRole('alert')).toBeNull()
    await user.type(screen.getByRole('textbox', { name: '地址' }), 'http://127.0.0.1:8080/v1{Enter}')
    await waitFor(() => expect(saved()).toMatchObject({ address: 'http://127.0.0.1:8080/v1', on: true }))
  })

  it('keeps address, prices, limit and how it is sent', async () => {
    const { user } = await open('on')
    await user.type(screen.getByRole('textbox', { name: '地址' }), 'https://ai.example.com/v1{Enter}')
    await waitFor(() => expect(saved()).toMatchObject({ address: 'https://ai.example.com/v1' }))
    await user.type(screen.getByRole('textbox', { name: '发出' }), '２.5{Enter}')
    await waitFor(() => expect(saved()).toMatchObject({ price_in: '2.5' }))
    await user.click(screen.getByRole('checkbox', { name: '价格' }))
    await waitFor(() => expect(saved()).toMatchObject({ prices: true }))
    const limit = screen.getByRole('textbox', { name: '每月最多次数' })
    await user.clear(limit)
    await user.type(limit, '50{Enter}')
    await waitFor(() => expect(saved()).toMatchObject({ limit: 50 }))
    await user.click(screen.getByRole('radio', { name: '直接发' }))
    expect(await screen.findByText(/不经你看就会发出/)).toBeTruthy()
    expect(saved()).toMatchObject({ show: false, limit: 50, prices: true, price_in: '2.5', address: 'https://ai.example.com/v1' })
  })

  it('loses no change that is made before the last one is answered', async () => {
    await open('on')
    fireEvent.click(screen.getByRole('checkbox', { name: '价格' }))
    fireEvent.click(screen.getByRole('radio', { name: '直接发' }))
    await waitFor(() => expect(calls('AI.Save')).toHaveLength(2))
    expect(saved()).toMatchObject({ prices: true, show: false })
    expect(await screen.findByText(/不经你看就会发出/)).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: '价格' })).toHaveProperty('checked', true)
  })

  it('lists who is never sent, and takes one back', async () => {
    const { user } = await open('on')
    await user.click(screen.getByRole('combobox', { name: '添加客户' }))
    await user.click(await screen.findByRole('option', { name: 'Alex Chen · ABC Inc.' }))
    await user.click(await screen.findByRole('button', { name: '不再拦 Alex Chen' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '不再拦 Alex Chen' })).toBeNull())
    expect(calls('AI.Block')).toEqual([[1, true], [1, false]])
  })
})

describe('what was sent (F-07)', () => {
  it('is read word for word, and wiped only when sure', async () => {
    stage.ai = 'on'
    const { user } = show(<SentSheet />)
    openSent()
    expect(await screen.findByText('{"draft":"Hi ⟦NAME1⟧, any update on the sample for ⟦COMPANY1⟧?"}')).toBeTruthy()
    expect(screen.getByText('改写一条消息')).toBeTruthy()
    expect(screen.getByText(/已回答 · 发出 410、收到 260 token/)).toBeTruthy()
    expect(await flaws(screen.getByRole('dialog'))).toEqual([])
    expect(await screen.findByText(/服务方不接受这个密钥。.* E-303/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '清空记录…' }))
    expect(calls('AI.Wipe')).toHaveLength(0)
    await user.click(await screen.findByRole('button', { name: '清空记录' }))
    expect(await screen.findByText('还没有发送过任何内容')).toBeTruthy()
    expect(await screen.findByText('已删除 2 条记录')).toBeTruthy()
  })
})

describe('judging (I-21, I-22)', () => {
  const begin = async (shown: Awaited<ReturnType<typeof open>>) => {
    await shown.user.click(screen.getByRole('button', { name: '先估算，再开始…' }))
    return screen.findByRole('dialog')
  }
  it('says what it takes and what leaves before it starts; ends with how far both agree', async () => {
    const shown = await open('on')
    await shown.user.type(screen.getByRole('textbox', { name: '发出' }), '1000{Enter}')
    await shown.user.type(screen.getByRole('textbox', { name: '收到' }), '2000{Enter}')
    await waitFor(() => expect(saved()).toMatchObject({ price_in: '1000', price_out: '2000' }))
    const dialog = await begin(shown)
    expect(within(dialog).getByText('90 条，分 5 次发送')).toBeTruthy()
    expect(within(dialog).getByText(/费用 10\.98（按服务方币种）/)).toBeTruthy() // 90 × (62 × 1000 + 30 × 2000) / 1e6
    expect(within(dialog).getByText(/⟦NAME\d⟧|What is the lead time/)).toBeTruthy()
    expect(await flaws(dialog)).toEqual([])
    expect(calls('AI.Judge')).toHaveLength(0)
    await shown.user.click(within(dialog).getByRole('button', { name: '判断 90 条消息' }))
    expect(await screen.findByText(/完成：判断了 90 条/)).toBeTruthy()
    expect(await screen.findByText(/^和本机判断的情绪一致：\d+%（90 条里 \d+ 条）。$/)).toBeTruthy()
    expect(calls('AI.Judge')).toEqual([[0, 'seen 90']])
  })

  it('pauses, goes on, and is given up', async () => {
    stage.silent.add('AI.Judge')
    const shown = await open('on')
    const dialog = await begin(shown)
    await shown.user.click(within(dialog).getByRole('button', { name: '判断 90 条消息' }))
    window.dispatchEvent(new CustomEvent('ai:judging', { detail: { done: 40, judged: 40, total: 90, ended: false } }))
    expect(await screen.findByText('40 / 90 条消息')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: '判断进度' }).getAttribute('aria-valuenow')).toBe('44')
    await shown.user.click(screen.getByRole('button', { name: '暂停' }))
    expect(calls('AI.Cancel')).toEqual([['judge']])
  })
})
