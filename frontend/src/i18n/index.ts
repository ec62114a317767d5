import i18next, { type FormatterModule, type TOptions } from 'i18next'
import { cell, useCell } from '../lib/cell'
import en from './en.json'
import hans from './zh-Hans.json'
import hant from './zh-Hant.json'

/** The languages of the interface, each by the name its readers know. */
export const languages = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' } as const
export type Language = keyof typeof languages

type Written = keyof typeof en
type Singular<K> = K extends `${infer Base}_one` ? Base : never
type Plural<K> = K extends `${string}_${'one' | 'other'}` ? never : K

/** A key of the interface's wording; plurals by their base, with `count`. */
export type Key = Plural<Written> | Singular<Written>
export type Params = Record<string, string | number>
export type T = (key: Key, params?: Params) => string

const whole = new Intl.NumberFormat('en')

/** Writes numbers as 1,200, which all three languages do; a year is given as text. */
const grouped: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown) => (typeof value === 'number' ? whole.format(value) : String(value)),
}

void i18next.use(grouped).init({
  lng: 'zh-Hans',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: { en: { translation: en }, 'zh-Hans': { translation: hans }, 'zh-Hant': { translation: hant } },
  interpolation: { escapeValue: false, prefix: '{', suffix: '}', alwaysFormat: true },
  initAsync: false,
})

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag)

/** The language that fits the computer: Chinese by script, anything else English. */
export function systemLanguage(tags: readonly string[] = navigator.languages): Language {
  for (const tag of tags) {
    const low = tag.toLowerCase()
    if (low.startsWith('zh')) return /hant|-tw|-hk|-mo/.test(low) ? 'zh-Hant' : 'zh-Hans'
    if (low.startsWith('en')) return 'en'
  }
  return 'en'
}

export async function setLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
  inUse.set(language)
}

const inUse = cell<Language>('zh-Hans')

/** The language in use now. */
export const currentLanguage = (): Language => inUse.get()

/** `t(key, params)` outside components. */
export const t: T = (key, params) => i18next.t(key as string, { ...params } as TOptions) // plural bases are no written keys

/** `t(key, params)`; the component is drawn anew in another language. */
export function useT(): T {
  useLanguage()
  return t
}

export const useLanguage = (): Language => useCell(inUse)
