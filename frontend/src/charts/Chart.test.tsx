import { screen, waitFor, within } from '@testing-library/react'
import { type ECElementEvent, getInstanceByDom } from 'echarts/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { flaws, withLayout } from '../testing/layout'
import { show } from '../testing/render'
import { type BarRow, Bars } from './Bars'
import { hand, wrapped } from './picture'

const rows: BarRow[] = [
  { key: 'vague', label: '太空泛', value: 9, guessed: 8 },
  { key: 'time', label: '时间不对', value: 2, guessed: 3 },
  { key: 'price', label: '价格太高 <b>', value: 1, guessed: 0 },
]
const chart = (more: object = {}) => <Bars title="多半是消息太空泛。" unit="位客户" n={23} alt="太空泛 17，时间不对 5，价格太高 1。" heading="原因" value="客户" rows={rows} {...more} />

/** Waits for the drawing, which is loaded with the first chart. */
async function engine() {
  const place = await screen.findByRole('img')
  await waitFor(() => expect(place.querySelector('svg')).toBeTruthy())
  return getInstanceByDom(place.firstElementChild as HTMLElement)!
}

beforeEach(() => {
  withLayout()
  HTMLCanvasElement.prototype.getContext = () => null // jsdom has no canvas
})

describe('the frame of a chart', () => {
  it('says title, unit, n, and the chart in one sentence', async () => {
    show(chart({ info: <button>怎么算</button> }))
    await engine()
    const figure = screen.getByRole('figure', { name: '多半是消息太空泛。' })
    expect(figure.textContent).toContain('位客户 · n=23')
    expect(within(figure).getByRole('img', { name: /太空泛 17/ })).toBeTruthy()
    expect(within(figure).getByRole('button', { name: '怎么算' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '看名单' })).toBeNull()
  })
  it('draws in the colours of the tokens', async () => {
    show(chart())
    await engine()
    expect(screen.getByRole('img').innerHTML.toUpperCase()).toContain(getComputedStyle(document.documentElement).getPropertyValue('--them').trim())
  })
  it('opens the list of those counted', async () => {
    const open = vi.fn()
    const { user } = show(chart({ onOpen: open }))
    await user.click(screen.getByRole('button', { name: '看名单' }))
    expect(open).toHaveBeenCalledOnce()
  })
  it('shows the same rows as a table, and the drawing again', async () => {
    const { user } = show(chart())
    await user.click(screen.getByRole('button', { name: '看表格' }))
    expect(screen.getAllByRole('row').map((r) => [...r.children].map((c) => c.textContent))).toEqual([
      ['原因', '客户', '已确认', '可能'], ['太空泛', '17', '9', '8'], ['时间不对', '5', '2', '3'], ['价格太高 <b>', '1', '1', '0'],
    ])
    expect(screen.getByRole('rowheader', { name: '时间不对' })).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
    await user.click(screen.getByRole('button', { name: '看图' }))
    expect(await screen.findByRole('img')).toBeTruthy()
  })
  it('says what is missing instead of drawing', () => {
    show(chart({ rows: [], empty: '还需 3 位新客户才显示比例（现在 2/5）' }))
    expect(screen.getByText(/现在 2\/5/)).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('never draws nothing', () => {
    show(chart({ rows: [] }))
    expect(screen.getByText('数据不足')).toBeTruthy()
  })
  it.each([['drawing', false], ['table', true]])('is sound for screen readers as %s', async (_, table) => {
    const { user, container } = show(chart({ onPoint: () => undefined, onOpen: () => undefined }))
    if (table) await user.click(screen.getByRole('button', { name: '看表格' }))
    else await engine()
    expect(await flaws(container)).toEqual([])
  })
})

describe('the points', () => {
  const points = () => within(screen.getByRole('group', { name: /方向键/ })).getAllByRole('button')

  it('are one stop of Tab; arrows, Home and End go through them', async () => {
    const { user } = show(chart())
    await engine()
    await user.tab()
    expect(document.activeElement?.textContent).toBe('太空泛: 17, 已确认 9, 可能 8')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(points()[1])
    await user.keyboard('{End}{ArrowDown}')
    expect(document.activeElement).toBe(points()[2])
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(points()[0])
    await user.tab()
    expect(document.activeElement?.textContent).toBe('看表格')
    expect(points().map((p) => p.tabIndex)).toEqual([0, -1, -1])
  })
  it('open by Enter', async () => {
    const open = vi.fn()
    const { user } = show(chart({ onPoint: open }))
    await user.tab()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(open.mock.calls).toEqual([['time']])
  })
  it('open by a click on what is drawn', async () => {
    const open = vi.fn()
    show(chart({ onPoint: open }))
    const drawn = await engine()
    drawn.trigger('click', { seriesIndex: 0, dataIndex: 2 } as ECElementEvent)
    drawn.trigger('click', { seriesIndex: 1, dataIndex: 0 } as ECElementEvent) // the key below opens nothing
    expect(open.mock.calls).toEqual([['price']])
  })
  it('say that they open nothing where there is nothing to open', () => {
    show(chart())
    expect(points().every((p) => p.getAttribute('aria-disabled') === 'true')).toBe(true)
  })
  it('are shown with their words when focused, names taken as text', async () => {
    const { user } = show(chart())
    const drawn = await engine()
    const acted = vi.spyOn(drawn, 'dispatchAction')
    await user.tab()
    await user.keyboard('{End}')
    expect(acted).toHaveBeenLastCalledWith({ type: 'showTip', seriesIndex: 0, dataIndex: 2 })
    const { tooltip } = drawn.getOption() as { tooltip: { formatter: (at: object) => string }[] } // set by our drawing
    expect(tooltip[0]!.formatter({ seriesIndex: 0, dataIndex: 2 })).toContain('价格太高 &#60;b&#62;')
  })
})

describe('a picture', () => {
  const png = new Blob(['picture'], { type: 'image/png' })
  const clipboard = (write: (items: Item[]) => Promise<void>) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } })
  class Item {
    constructor(readonly parts: Record<string, Promise<Blob>>) {}
  }
  vi.stubGlobal('ClipboardItem', Item)

  it('goes to the clipboard', async () => {
    const write = vi.fn<(items: Item[]) => Promise<void>>(() => Promise.resolve())
    clipboard(write)
    expect(await hand(Promise.resolve(png), 'x')).toBe('copied')
    expect(await write.mock.calls[0]![0][0]!.parts['image/png']).toBe(png)
  })
  it('is saved as a file where the webview refuses', async () => {
    clipboard(() => Promise.reject(new DOMException('refused', 'NotAllowedError')))
    URL.createObjectURL = () => 'blob:x'
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download, this.href)
    })
    expect(await hand(Promise.resolve(png), '回复: 42% / 上期?')).toBe('saved')
    expect(saved).toEqual(['回复 42% 上期.png', 'blob:x'])
  })
  it('that cannot be painted is said, and the table offered', async () => {
    const { user } = show(chart())
    await engine()
    clipboard(async (items) => void (await items[0]!.parts['image/png']))
    const was = Image
    vi.stubGlobal('Image', class { onerror = () => undefined; set src(address: string) { if (address.startsWith('data:image/svg+xml')) queueMicrotask(() => this.onerror()) } })
    await user.click(screen.getByRole('button', { name: '复制图片' }))
    expect(await screen.findByText(/可以看表格/)).toBeTruthy()
    vi.stubGlobal('Image', was)
  })
  it.each([
    ['首次回复率比上期高', 4, ['首次回复', '率比上期', '高']],
    ['First-reply rate rose', 10, ['First-reply', 'rate rose']],
    ['短', 4, ['短']],
  ])('breaks the title %s', (title, letters, lines) => {
    expect(wrapped(title, (l) => l.length <= letters)).toEqual(lines)
  })
})
