import type { DetailView, FigureView } from '../bridge/views'
import type { T } from '../i18n'
import type { Format } from '../i18n/format'

/** How sure a figure is: full ink, grey (5 ≤ n < 20), or no number at all. */
export type Tone = 'sure' | 'grey' | 'none'

export interface FigureText {
  value: string
  /** What the value is of, where its unit does not say: working time. */
  of: string
  range: string
  n: string
  tone: Tone
}

/** A figure, or a number beside one. */
export type Measure = Omit<DetailView, 'key'>

/** What a number is of. */
export type Unit = Pick<Measure, 'unit' | 'working' | 'currency'>

/** What can be missing for a figure (backend indicator.Need). */
export const needs = ['country', 'hours', 'receipts', 'orders', 'rates', 'tags'] as const
export type Need = (typeof needs)[number]
export const needOf = (measure: Pick<Measure, 'need'>): Need | undefined => needs.find((n) => n === measure.need)

/** Below this a number is grey (D-12). */
const sure = 20

const plain = ({ unit, working, currency }: Unit, value: number, t: T, f: Format): string => {
  if (unit === 'share') return f.share(value)
  if (unit === 'seconds') return working ? f.workingTime(value) : f.duration(value)
  if (unit === 'days') return t('unit.daysNumber', { count: value, number: f.number(value) })
  if (unit === 'rounds') return t('figure.rounds', { count: value, number: f.number(value) })
  if (unit === 'words') return t('figure.words', { count: value, number: f.number(value) })
  if (unit === 'amount') return f.amount(value, currency)
  return f.number(value)
}

/** A number in the unit of its figure; working time says so. */
export function inUnit(of: Unit, value: number, t: T, f: Format): string {
  const text = plain(of, value, t, f)
  return of.working ? t('figure.working', { time: text }) : text
}

/** A range in the unit of its figure. */
export function rangeInUnit(of: Unit, low: number, high: number, t: T, f: Format): string {
  if (of.unit === 'share') return f.shareRange(low, high)
  if (of.unit === 'rounds' || of.unit === 'words' || of.unit === 'count') return `${f.number(low)}–${f.number(high)}`
  return `${plain(of, low, t, f)} – ${plain(of, high, t, f)}`
}

/** "≥ 80%", "< 20%", "3–5": a reference range that is open at one end says so. */
export function bandText(of: Unit, low: number, high: number, t: T, f: Format): string {
  if (high === 0) return `≥ ${plain(of, low, t, f)}`
  if (low === 0) return `< ${plain(of, high, t, f)}`
  return rangeInUnit(of, low, high, t, f)
}

/** Yes or no of one customer; of several, how many. */
const flag = (m: Measure, t: T, f: Format) =>
  m.n === 1 ? t(m.value > 0 ? 'figure.yes' : 'figure.no') : t('figure.flags', { count: m.value, number: f.count(m.value), n: f.count(m.n) })

/** The words of a figure (D-12): n < 5 gives counts only, 5 ≤ n < 20 is grey. */
export function figureText(m: Measure, t: T, f: Format): FigureText {
  if (m.state !== 'measured') {
    const need = needOf(m)
    const value = need ? t(`need.${need}.short`) : t(m.state === 'not_in_source' ? 'figure.notInSource' : 'figure.notEnough')
    const counted = m.unit === 'share' ? t('figure.hits', { hits: m.hits, n: m.n }) : t('figure.n', { n: f.count(m.n) })
    return { value, of: '', range: '', n: m.state === 'not_in_source' || m.n === 0 ? '' : counted, tone: 'none' }
  }
  const tone = m.n < sure ? 'grey' : 'sure'
  if (m.unit === 'flag') return { value: flag(m, t, f), of: '', range: '', n: '', tone: 'sure' }
  return {
    value: plain(m, m.value, t, f),
    of: m.working ? t('figure.ofWorking') : '',
    range: m.interval ? rangeInUnit(m, m.interval.low, m.interval.high, t, f) : '',
    n: t('figure.n', { n: f.count(m.n) }),
    tone,
  }
}

/** Orders stand behind an amount; they are no messages. */
export const opensOrders = (figure: Pick<FigureView, 'unit' | 'n'>) => figure.unit === 'amount' && figure.n > 0
