import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { AppError } from '../bridge/error'
import { go } from '../lib/route'
import { act } from '@testing-library/react'
import { show } from '../testing/render'
import { Empty } from './Empty'
import { ErrorNote } from './ErrorNote'
import { Kbd } from './Kbd'
import { Loading } from './Loading'
import { PageTitle } from './PageTitle'
import { Stat, Stats } from './Stat'

it('an error says what happened, what to do, and its code', async () => {
  const retry = vi.fn()
  const { user } = show(<ErrorNote error={new AppError('not-a-chat', { name: 'Angebot.pdf' })} onRetry={retry} />)
  expect(screen.getByRole('alert').textContent).toMatch(/Angebot\.pdf.*E-101/)
  await user.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalledOnce()
})
it('an error without words is never blank and never technical', () => {
  show(<ErrorNote error={AppError.of(new TypeError('x is not a function'))} />)
  expect(screen.getByRole('alert').textContent).not.toContain('function')
  expect(screen.getByRole('alert').textContent?.length).toBeGreaterThan(10)
})
it('an empty view names the next thing to do', () => {
  show(<Empty title="还没有聊天" hint="把文件拖进来"><button>选择文件</button></Empty>)
  expect(screen.getByRole('button', { name: '选择文件' })).toBeTruthy()
})
it('loading is told to screen readers', () => {
  show(<Loading shape="bubbles" count={3} />)
  expect(screen.getByRole('status', { name: '正在载入…' }).children).toHaveLength(3)
})
it('a nested screen has a way back once one came from somewhere', async () => {
  const { user } = show(<PageTitle title="Alex Chen" nested />)
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
  act(() => go({ screen: 'card', customer: 1 }))
  await user.click(screen.getByRole('button', { name: '返回' }))
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
})
it('facts are a list of terms', () => {
  show(<Stats><Stat name="公司">ABC Inc.</Stat></Stats>)
  expect(screen.getByRole('definition').textContent).toBe('ABC Inc.')
  expect(screen.getByRole('term').textContent).toBe('公司')
})
it('shortcuts are written for this computer', () => {
  show(<Kbd keys="Ctrl+K" />)
  expect(screen.getByText(/^(Ctrl\+K|⌘K)$/)).toBeTruthy()
})
