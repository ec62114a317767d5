import { readWeek, sameHours } from '../lib/week'
import { type Language, t, useLanguage } from './index'
import { useZone } from './zone'

/** What a holiday is called; Chinese names may be missing (""). */
export interface HolidayName {
  en: string
  hans: string
  hant: string
}

/** Numbers, dates and stretches of time, as SCREENS §3.3 writes them. */
export interface Format {
  count(n: number): string
  /** A number with at most one decimal. */
  number(n: number): string
  /** "1234.50", "USD" → "USD 1,234.50"; the decimals stay as they are. */
  money(amount: string, currency: string): string
  /** "a, b and c"; with or "a, b or c" */
  list(items: string[], or?: 'or'): string
  /** 0.61 → "61%" */
  share(x: number): string
  /** 0.28, 0.58 → "28–58%" */
  shareRange(low: number, high: number): string
  /** Seconds → "1 天 3 小时": the two largest units; from 30 days on, days only. */
  duration(seconds: number): string
  durationRange(low: number, high: number): string
  /** Seconds of working time → "28 小时", "3 小时 20 分钟": a working day does not have 24 hours. */
  workingTime(seconds: number): string
  /** 12480.5, "USD" → "USD 12,480.50": with the decimals that the currency has. */
  amount(value: number, currency: string): string
  /** Instant → "2026-03-10 周二" in the user's zone. */
  date(instant: string): string
  /** Instant → "22:10" */
  time(instant: string): string
  /** Instant → "2026-03-10 周二 22:10" */
  dateTime(instant: string): string
  /** Instant → "周二 22:10" */
  weekdayTime(instant: string): string
  /** Wall clock "2026-03-10T21:05:00" → "周二 21:05" */
  wallTime(wall: string): string
  /** Wall clock → "2026-03-10 周二" */
  wallDate(wall: string): string
  /** 0 → "周一" … 6 → "周日" */
  weekday(day: number): string
  /** "Mon-Fri 09:00-18:00" → "周一至周五 09:00–18:00" */
  week(text: string): string
  holiday(name: HolidayName): string
  /** Instant → "3 小时前", "昨天", "5 天前"; beyond a month the date. */
  relative(instant: string, now?: Date): string
  /** ISO 3166 code → name; "" stays "". */
  country(code: string): string
  /** ISO 639-1 code → name. */
  language(code: string): string
  /** IANA zone → "纽约时间 (UTC-5)". */
  zone(name: string): string
  /** A parameter of the backend, by the ending of its name (LAYOUT §8). */
  param(name: string, value: string): string
}

const locale: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }

/** The English of no country calls zones by their place, British English some by abbreviations. */
const placed: Record<Language, string> = { ...locale, en: 'en-001' }

const day = 86_400

/** How many decimals amounts of a currency have; two where it is not known. */
function decimalsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

export function makeFormat(language: Language, zone: string): Format {
  const tag = locale[language]
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const fields = (timeZone: string) =>
    new Intl.DateTimeFormat(tag, {
      timeZone, year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    })
  const here = fields(zone)
  const plain = fields('UTC')
  const parts = (format: Intl.DateTimeFormat, at: Date) => {
    const of = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]))
    return { date: `${of.year}-${of.month}-${of.day}`, weekday: of.weekday ?? '', time: `${of.hour}:${of.minute}` }
  }
  const read = (format: Intl.DateTimeFormat, text: string, show: (p: ReturnType<typeof parts>) => string) => {
    const at = new Date(text)
    return text === '' || Number.isNaN(at.getTime()) ? text : show(parts(format, at))
  }
  const wall = (text: string) => (text === '' ? '' : text.slice(0, 19) + 'Z')
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' })
  const tongues = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' })

  const duration = (seconds: number): string => {
    const s = Math.max(0, Math.round(seconds))
    if (s < 60) return s === 0 ? t('unit.minutes', { count: 0 }) : t('unit.underMinute')
    const days = Math.floor(s / day)
    const hours = Math.floor((s % day) / 3600)
    const minutes = Math.floor((s % 3600) / 60)
    const units = [
      days > 0 ? t('unit.days', { count: days }) : '',
      hours > 0 && days < 30 ? t('unit.hours', { count: hours }) : '',
      minutes > 0 && days === 0 ? t('unit.minutes', { count: minutes }) : '',
    ]
    return units.filter(Boolean).slice(0, 2).join(' ')
  }

  const workingTime = (seconds: number): string => {
    const minutes = Math.round(seconds / 60)
    if (minutes < 60) return duration(seconds)
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    return hours >= 10 || rest === 0 ? t('unit.hours', { count: Math.round(minutes / 60) }) : `${t('unit.hours', { count: hours })} ${t('unit.minutes', { count: rest })}`
  }

  const percent = (x: number) => String(Math.round(x * 100))

  const format: Format = {
    count: (n) => whole.format(n),
    number: (n) => decimal.format(n),
    list: (items, or) => new Intl.ListFormat(tag, { type: or ? 'disjunction' : 'conjunction' }).format(items),
    money: (amount, currency) => {
      const decimals = amount.split('.')[1]?.length ?? 0
      const text = new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(Number(amount))
      return currency === '' ? text : `${currency} ${text}`
    },
    share: (x) => `${percent(x)}%`,
    shareRange: (low, high) => `${percent(low)}–${percent(high)}%`,
    duration,
    workingTime,
    amount: (value, currency) => format.money(value.toFixed(decimalsOf(currency)), currency),
    durationRange: (low, high) => `${duration(low)} – ${duration(high)}`,
    date: (i) => read(here, i, (p) => `${p.date} ${p.weekday}`),
    time: (i) => read(here, i, (p) => p.time),
    dateTime: (i) => read(here, i, (p) => `${p.date} ${p.weekday} ${p.time}`),
    weekdayTime: (i) => read(here, i, (p) => `${p.weekday} ${p.time}`),
    wallTime: (w) => read(plain, wall(w), (p) => `${p.weekday} ${p.time}`),
    wallDate: (w) => read(plain, wall(w), (p) => `${p.date} ${p.weekday}`),
    weekday: (day) => parts(plain, new Date(Date.UTC(2024, 0, 1 + day))).weekday, // a Monday
    week: (text) => {
      const week = readWeek(text)
      const on = (day: number) => week[day % 7]
      // A week of the Gulf is "Sunday to Thursday": it begins after its days off.
      let day = sameHours(on(6), on(0)) ? ([6, 5, 4, 3, 2, 1].find((d) => !sameHours(on(d), on(d - 1))) ?? 0) : 0
      const runs: string[] = []
      for (const end = day + 7; day < end; ) {
        let next = day + 1
        while (next < end && sameHours(on(day), on(next))) next++
        const [first, last] = [format.weekday(day % 7), format.weekday((next - 1) % 7)]
        const hours = (on(day) ?? []).map((s) => `${s.from}–${s.to}`).join(' + ')
        if (hours !== '') runs.push(`${next - day === 1 ? first : t('week.range', { first, last })} ${hours}`)
        day = next
      }
      return runs.length === 0 ? t('week.none') : runs.join(' · ')
    },
    holiday: (name) => (language === 'zh-Hans' && name.hans) || (language === 'zh-Hant' && name.hant) || name.en,
    relative: (i, now = new Date()) => {
      const s = (now.getTime() - new Date(i).getTime()) / 1000
      if (Number.isNaN(s) || i === '') return ''
      if (s < 0 || s >= 30 * day) return format.date(i)
      if (s < 60) return t('ago.now')
      if (s < 3600) return t('ago.minutes', { count: Math.floor(s / 60) })
      if (s < day) return t('ago.hours', { count: Math.floor(s / 3600) })
      return t('ago.days', { count: Math.floor(s / day) })
    },
    language: (code) => (/^[a-z]{2}$/.test(code) ? (tongues.of(code) ?? code) : code),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code),
    zone: (name) => {
      if (name === '') return ''
      const said = (tag: string, timeZoneName: 'shortGeneric' | 'shortOffset') =>
        new Intl.DateTimeFormat(tag, { timeZone: name, timeZoneName }).formatToParts(new Date()).find((p) => p.type === 'timeZoneName')?.value ?? ''
      const city = name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
      try {
        const place = said(placed[language], 'shortGeneric')
        const unsaid = language === 'en' ? /^[A-Z]+$/ : /[A-Z]/ // "ET", "New York时间"
        return `${unsaid.test(place) ? city : place} (${said('en', 'shortOffset').replace('GMT', 'UTC')})`
      } catch {
        return city // a zone that Go knows and the webview does not
      }
    },
    param: (name, value) => {
      if (value === '') return ''
      if (name.endsWith('_at')) {
        // With a zone of its own it is somebody's local time and stays so.
        const own = /([+-]\d\d:\d\d)$/.test(value)
        return own ? format.wallDate(value) + ' ' + format.wallTime(value).split(' ').slice(1).join(' ') : format.dateTime(value)
      }
      const n = Number(value)
      if (Number.isNaN(n)) return value
      if (name.endsWith('_s')) return duration(n)
      if (name.endsWith('_share')) return format.share(n)
      if (name.endsWith('_count') || name === 'count') return format.count(n)
      return value
    },
  }
  return format
}

/** The formats of the chosen language and the user's zone. */
export function useFormat(): Format {
  const language = useLanguage()
  const zone = useZone()
  return formats(language, zone)
}

const made = new Map<string, Format>()

function formats(language: Language, zone: string): Format {
  const key = language + ' ' + zone
  const known = made.get(key) ?? makeFormat(language, zone)
  made.set(key, known)
  return known
}
