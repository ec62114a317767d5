import { expect, it, vi } from 'vitest'
import { PagedList } from './PagedList'

const numbers = (total: number) =>
  vi.fn((offset: number, limit: number) =>
    Promise.resolve({
      total,
      offset,
      items: Array.from({ length: Math.min(limit, total - offset) }, (_, i) => offset + i),
    }),
  )

it('loads the seen pages of a long list, once each', async () => {
  const load = numbers(40_000)
  const list = new PagedList(load, 100)
  await list.open()
  list.ensure(39_950, 39_999)
  list.ensure(39_960, 39_999)
  await vi.waitFor(() => expect(list.current().at(39_999)).toBe(39_999))
  expect(list.current().at(0)).toBe(0)
  expect(list.current().at(20_000)).toBeUndefined()
  expect(load.mock.calls).toEqual([
    [0, 100],
    [39_900, 100],
  ])
})

it('loads both pages of a view that lies across them', async () => {
  const list = new PagedList(numbers(500), 100)
  await list.open()
  list.ensure(190, 210)
  await vi.waitFor(() => expect(list.current().at(210)).toBe(210))
  expect(list.current().at(190)).toBe(190)
})

it('says what failed and loads it after a retry', async () => {
  const load = numbers(200)
  const list = new PagedList(load, 100)
  await list.open()
  const trouble = new Error('gone')
  load.mockRejectedValueOnce(trouble)
  list.ensure(100, 109)
  await vi.waitFor(() => expect(list.current().error).toBe(trouble))
  list.retry()
  list.ensure(100, 109)
  await vi.waitFor(() => expect(list.current().at(109)).toBe(109))
  expect(list.current().error).toBeNull()
})

it('tells listeners of each change with a new snapshot', async () => {
  const list = new PagedList(numbers(200), 100)
  const before = list.current()
  const heard = vi.fn()
  const stop = list.subscribe(heard)
  await list.open()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(list.current()).not.toBe(before)
  stop()
  list.ensure(100, 102)
  await vi.waitFor(() => expect(list.current().at(102)).toBe(102))
  expect(heard).toHaveBeenCalledTimes(1)
})

it('opens at the end with one question where the end is seen first', async () => {
  const load = vi.fn((offset: number, limit: number) =>
    Promise.resolve({ total: 250, offset: 200, items: Array.from({ length: 50 }, (_, i) => 200 + i), asked: [offset, limit] }),
  )
  const list = new PagedList(load, 100, 'end')
  await list.open()
  list.ensure(210, 249)
  expect(load.mock.calls).toEqual([[-1, 100]])
  expect(list.current().at(249)).toBe(249)
})

it('loads anew what is seen and shows the old until then', async () => {
  let round = 1
  const load = vi.fn((offset: number, limit: number) =>
    Promise.resolve({ total: 300 + round, offset, items: Array.from({ length: limit }, (_, i) => `${round}:${offset + i}`) }),
  )
  const list = new PagedList(load, 100)
  await list.open()
  list.ensure(210, 220)
  await vi.waitFor(() => expect(list.current().at(215)).toBe('1:215'))
  round = 2
  const loaded = list.refresh()
  expect(list.current().at(215)).toBe('1:215')
  await loaded
  expect(list.current().at(215)).toBe('2:215')
  expect(list.current().total).toBe(302)
  expect(list.current().at(5)).toBeUndefined()
  list.ensure(0, 9)
  await vi.waitFor(() => expect(list.current().at(5)).toBe('2:5'))
})
