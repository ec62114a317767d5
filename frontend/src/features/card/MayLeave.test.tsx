import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { preview, rewrite } from '../../bridge/ai'
import { stage } from '../../bridge/fake/stage'
import { refresh } from '../../bridge/settings'
import { flaws } from '../../testing/layout'
import { show } from '../../testing/render'
import { MayLeave } from './MayLeave'

const calls = (method: string) => stage.calls.filter((c) => c.method === method).map((c) => c.args)

beforeEach(async () => {
  stage.ai = 'on'
  await refresh()
})

it('keeps a customer’s chats from ever leaving, and allows it again (B-24)', async () => {
  const { user, container } = show(<MayLeave customer={1} />)
  const never = await screen.findByRole('switch', { name: /永不发给 AI/ })
  expect(screen.getByText('每次发送前都会让你看')).toBeTruthy()
  await user.click(never)
  expect(await screen.findByText(/起永不发送/)).toBeTruthy()
  expect(await flaws(container)).toEqual([])
  await user.click(never)
  await waitFor(() => expect(screen.queryByText(/起永不发送/)).toBeNull())
  expect(calls('AI.Block')).toEqual([[1, true], [1, false]])
})

it('says since when and for whom one is not asked, and asks again', async () => {
  const { seen } = await preview('Hi', 1)
  await rewrite({ id: 'r', text: 'Hi', customer: 1, language: '', seen, remember: true })
  const { user } = show(<MayLeave customer={1} />)
  expect(await screen.findByText(/发给 https:\/\/api\.deepseek\.com\/v1 不再问/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '下次再问我' }))
  expect(await screen.findByText('每次发送前都会让你看')).toBeTruthy()
})
