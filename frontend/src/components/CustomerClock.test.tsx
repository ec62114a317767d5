import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { ClockView } from '../bridge/views'
import { zone } from '../i18n/zone'
import { show } from '../testing/render'
import { CustomerClock } from './CustomerClock'

const clock = (over: Partial<ClockView>): ClockView => ({
  zone: 'Europe/Berlin', local_at: '2026-04-03T11:00:00', offset_s: 7200, state: 'working', holiday: undefined, opens_local: '', opens_at: '', ...over,
})
const eid = { en: 'Eid al-Fitr', hans: '开斋节', hant: '開齋節', local: '', exact: false }

it.each<[string, Partial<ClockView>, string]>([
  ['at work', {}, '上班时间'],
  ['in the evening', { state: 'off' }, '下班时间'],
  ['on a day off', { state: 'day_off' }, '休息日'],
  ['on a holiday by the moon', { state: 'holiday', holiday: eid }, '放假：开斋节（可能差 1 天）'],
])('says in words what it is %s', (_, over, words) => {
  show(<CustomerClock clock={clock(over)} worded />)
  expect(screen.getByText(words)).toBeTruthy()
})

it('tells in its tooltip when they open, there and here', async () => {
  zone.set('Asia/Shanghai')
  const { user } = show(<CustomerClock clock={clock({ state: 'off', opens_local: '2026-04-07T09:00:00', opens_at: '2026-04-07T07:00:00Z' })} />)
  await user.hover(screen.getByText('11:00'))
  expect(await screen.findByText(/^下班时间 · 当地 周二 09:00 上班（你的 周二 15:00） · 德国时间 \(UTC/)).toBeTruthy()
})

it('gives the date where that is more than some days away', async () => {
  zone.set('Asia/Shanghai')
  const { user } = show(<CustomerClock clock={clock({ state: 'holiday', opens_local: '2026-04-13T09:00:00', opens_at: '2026-04-13T07:00:00Z' })} />)
  await user.hover(screen.getByText('11:00'))
  expect(await screen.findByText(/当地 2026-04-13 周一 09:00 上班（你的 2026-04-13 周一 15:00）/)).toBeTruthy()
})

it('claims nothing without a zone', () => {
  show(<CustomerClock clock={clock({ zone: '', local_at: '', state: 'unknown' })} worded />)
  expect(screen.getByText('未知')).toBeTruthy()
})
