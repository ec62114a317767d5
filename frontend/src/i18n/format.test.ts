import { describe, expect, it } from 'vitest'
import { setLanguage, t } from './index'
import { makeFormat } from './format'

const zone = 'Asia/Shanghai'

describe('Simplified Chinese (SCREENS §3.3)', () => {
  const f = makeFormat('zh-Hans', zone)
  it('writes dates as 2026-03-10 周二, in the user’s zone', () => {
    expect(f.date('2026-03-09T16:30:00Z')).toBe('2026-03-10 周二')
    expect(f.dateTime('2026-03-10T14:10:00Z')).toBe('2026-03-10 周二 22:10')
    expect(f.time('2026-03-09T16:05:00Z')).toBe('00:05')
  })
  it('leaves wall-clock times as they are', () => {
    expect(f.wallTime('2026-03-10T21:05:00')).toBe('周二 21:05')
    expect(f.wallDate('2026-03-10T23:59:00')).toBe('2026-03-10 周二')
  })
  it.each([
    [97_200, '1 天 3 小时'],
    [600, '10 分钟'],
    [15_300, '4 小时 15 分钟'],
    [5 * 86_400 + 59 * 60, '5 天'],
    [30, '不到 1 分钟'],
    [0, '0 分钟'],
  ])('says %i seconds as %s: the two largest units', (s, text) => {
    expect(f.duration(s)).toBe(text)
  })
  it('writes shares and their ranges', () => {
    expect(f.share(0.6081)).toBe('61%')
    expect(f.shareRange(0.28, 0.58)).toBe('28–58%')
  })
  it('says how long ago, and beyond a month the date', () => {
    const now = new Date('2026-03-10T12:00:00Z')
    expect(f.relative('2026-03-10T11:59:40Z', now)).toBe('刚刚')
    expect(f.relative('2026-03-10T09:00:00Z', now)).toBe('3 小时前')
    expect(f.relative('2026-03-05T11:00:00Z', now)).toBe('5 天前')
    expect(f.relative('2026-01-05T11:00:00Z', now)).toBe('2026-01-05 周一')
    expect(f.relative('', now)).toBe('')
  })
  it.each([
    ['waited_s', '7200', '2 小时'],
    ['reply_share', '0.42', '42%'],
    ['messages_count', '40000', '40,000'],
    ['next_at', '2026-03-10T14:10:00Z', '2026-03-10 周二 22:10'],
    ['local_at', '2026-03-28T21:10:00+03:00', '2026-03-28 周六 21:10'],
    ['phrase', 'any update', 'any update'],
    ['waited_s', '', ''],
  ])('formats the parameter %s by its ending (LAYOUT §8)', (name, raw, text) => {
    expect(f.param(name, raw)).toBe(text)
  })
})

it('speaks Traditional Chinese and English', async () => {
  expect(makeFormat('zh-Hant', zone).date('2026-03-09T16:30:00Z')).toBe('2026-03-10 週二')
  await setLanguage('en')
  const f = makeFormat('en', zone)
  expect(f.date('2026-03-09T16:30:00Z')).toBe('2026-03-10 Tue')
  expect(f.duration(90_000)).toBe('1 day 1 hour')
  expect(f.duration(30 * 86_400 - 3600)).toBe('29 days 23 hours')
  expect(f.duration(272 * 86_400 + 15 * 3600)).toBe('272 days') // two units would not fit a column
  expect(f.country('US')).toBe('United States')
  expect(f.country('')).toBe('')
  expect(f.language('pt')).toBe('Portuguese')
  expect(f.language('')).toBe('')
})

it.each([
  ['Mon-Fri 09:00-18:00', '周一至周五 09:00–18:00'],
  ['Mon-Thu 09:00-18:00; Sun 09:00-18:00', '周日至周四 09:00–18:00'],
  ['Mon-Wed 09:00-18:00; Thu 09:00-13:00; Sat-Sun 09:00-18:00', '周六至周三 09:00–18:00 · 周四 09:00–13:00'],
  ['Tue-Sat 09:00-12:00,14:00-18:00', '周二至周六 09:00–12:00 + 14:00–18:00'],
  ['Mon-Sun 00:00-24:00', '周一至周日 00:00–24:00'],
  ['none', '没有固定的上班时间'],
])('says the week %s as people do', async (text, said) => {
  await setLanguage('zh-Hans')
  expect(makeFormat('zh-Hans', zone).week(text)).toBe(said)
})

it('names a holiday in each language, in English where there is no other name', () => {
  const [eid, puebla] = [{ en: 'Eid al-Fitr', hans: '开斋节', hant: '開齋節' }, { en: 'Battle of Puebla', hans: '', hant: '' }]
  expect([makeFormat('zh-Hans', zone), makeFormat('zh-Hant', zone), makeFormat('en', zone)].map((f) => f.holiday(eid))).toEqual(['开斋节', '開齋節', 'Eid al-Fitr'])
  expect(makeFormat('zh-Hans', zone).holiday(puebla)).toBe('Battle of Puebla')
})

it('names time zones by their place, never by abbreviations', () => {
  const said = (name: string) => (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => makeFormat(language, zone).zone(name))
  expect(said('Asia/Shanghai')).toEqual(['中国时间 (UTC+8)', '中國時間 (UTC+8)', 'China Time (UTC+8)'])
  expect(said('Asia/Dubai')).toEqual(['阿拉伯联合酋长国时间 (UTC+4)', '阿拉伯聯合大公國時間 (UTC+4)', 'United Arab Emirates Time (UTC+4)'])
  expect(said('America/New_York').map((text) => text.slice(0, text.indexOf(' (')))).toEqual(['纽约时间', 'New York', 'New York Time'])
  expect(said('Nowhere/Old_Town')).toEqual(['Old Town', 'Old Town', 'Old Town'])
  expect(said('')).toEqual(['', '', ''])
})

describe('sentences', () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)('write large numbers as 2,000 in %s', async (language) => {
    await setLanguage(language)
    expect(t('customers.count', { count: 2000 })).toContain('2,000')
  })
})
