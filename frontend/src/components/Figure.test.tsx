import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { FigureView } from '../bridge/views'
import { figures, replyRate } from '../bridge/fake/people'
import { show } from '../testing/render'
import { Figure } from './Figure'

/** What is read on the screen, without style sheets. */
const read = (shown: HTMLElement) => shown.querySelector('[data-tone]')?.textContent

const of = (id: string): FigureView => {
  const found = figures().find((f) => f.id === id)
  if (!found) throw new Error(id)
  return found
}

it('shows a share with its range and n together', () => {
  const { container } = show(<Figure figure={of('first_reply_rate')} bare />)
  expect(read(container)).toContain('42%28–58%n=38')
  expect(container.querySelector('[data-tone="sure"]')).toBeTruthy()
})
it('is grey from 5 to 19 cases (D-12)', () => {
  const { container } = show(<Figure figure={replyRate(8, 10, 0.49, 0.94)} bare />)
  expect(container.querySelector('[data-tone="grey"]')).toBeTruthy()
})
it('gives counts only below 5 cases (D-12)', () => {
  const { container } = show(<Figure figure={replyRate(1, 3, 0, 0)} bare />)
  expect(read(container)).toBe('数据不足3 次中 1 次')
  expect(read(container)).not.toContain('%')
})
it('says what the export does not hold', () => {
  show(<Figure figure={of('read_no_reply')} bare />)
  expect(screen.getByText('导出文件里没有')).toBeTruthy()
})
it('writes durations and rounds in words', () => {
  const { container } = show(<Figure figure={of('response_time')} bare />)
  expect(read(container)).toBe('4 小时 15 分钟2 小时 – 9 小时n=24')
})
it('opens the messages it was counted from', async () => {
  const open = vi.fn()
  const { user } = show(<Figure figure={replyRate(22, 24, 0.74, 0.98)} onEvidence={open} />)
  await user.click(screen.getByRole('button', { name: /92%.*查看这些消息/ }))
  expect(open).toHaveBeenCalledOnce()
})
it('explains how it is computed behind (i)', async () => {
  const { user } = show(<Figure figure={replyRate(8, 10, 0.49, 0.94)} />)
  await user.click(screen.getByRole('button', { name: /怎么算/ }))
  expect(await screen.findByText(/只有 10 次/)).toBeTruthy()
  expect(screen.getByText('怎么算：')).toBeTruthy()
})
