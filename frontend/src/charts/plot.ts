import type { EChartsOption } from 'echarts'
import { useMemo } from 'react'
import { type Language, type T, t, useLanguage } from '../i18n'
import { type Format, useFormat } from '../i18n/format'
import type { Look } from './look'

/** Something in a drawing that can be pointed at, focused and opened. */
export interface Point {
  /** What the caller knows it by. */
  key: string
  /** What is said of it, and shown beside the pointer. */
  label: string
  /** Its place among the option's series, and in that series' data. */
  series: number
  index: number
}

export interface Column {
  name: string
  /** Numbers stand right-aligned. */
  number?: boolean
}

/** One kind of chart made of its rows: the drawing, its points, and the table of the same rows. */
export interface Plot {
  /** Pixels at 100 % text. */
  height: number
  option: (look: Look) => EChartsOption
  points: Point[]
  columns: Column[]
  rows: string[][]
}

/** What plots speak with. */
export interface Say {
  t: T
  f: Format
  language: Language
}

export function useSay(): Say {
  const language = useLanguage()
  const f = useFormat()
  return useMemo(() => ({ t, f, language }), [f, language])
}

/** Below five cases there are counts, no shares (D-12). */
export const few = (n: number) => n < 5

/** "2026-03: 42%, 28–58%, n=38" */
export const spoken = (name: string, ...facts: string[]) => `${name}: ${facts.filter(Boolean).join(', ')}`

/** The n of a row, as everywhere in the interface. */
export const nOf = (say: Say, n: number) => say.t('figure.n', { n: say.f.count(n) })
