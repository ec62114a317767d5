import type { FigureView } from '../bridge/views'
import type { T } from '../i18n'
import type { Format } from '../i18n/format'

/** How sure a figure is: full ink, grey (5 ≤ n < 20), or no number at all. */
export type Tone = 'sure' | 'grey' | 'none'

export interface FigureText {
  value: string
  range: string
  n: string
  tone: Tone
}

/** A number in the unit of its figure. */
export function inUnit(unit: string, value: number, t: T, f: Format): string {
  if (unit === 'share') return f.share(value)
  if (unit === 'seconds') return f.duration(value)
  if (unit === 'rounds') return t('figure.rounds', { count: value, number: f.number(value) })
  return f.number(value)
}

/** A range in the unit of its figure. */
export function rangeInUnit(unit: string, low: number, high: number, f: Format): string {
  if (unit === 'share') return f.shareRange(low, high)
  if (unit === 'seconds') return f.durationRange(low, high)
  return `${f.number(low)}–${f.number(high)}`
}

/** The words of a figure (D-12): n < 5 gives counts only, 5 ≤ n < 20 is grey. */
export function figureText(figure: FigureView, t: T, f: Format): FigureText {
  if (figure.state === 'not_in_source') return { value: t('figure.notInSource'), range: '', n: '', tone: 'none' }
  if (figure.state !== 'measured') {
    if (figure.n === 0) return { value: t('figure.notEnough'), range: '', n: '', tone: 'none' }
    const n = figure.unit === 'share' ? t('figure.hits', { hits: figure.hits, n: figure.n }) : t('figure.n', { n: f.count(figure.n) })
    return { value: t('figure.notEnough'), range: '', n, tone: 'none' }
  }
  return {
    value: inUnit(figure.unit, figure.value, t, f),
    range: figure.interval ? rangeInUnit(figure.unit, figure.interval.low, figure.interval.high, f) : '',
    n: t('figure.n', { n: f.count(figure.n) }),
    tone: figure.n < 20 ? 'grey' : 'sure',
  }
}
