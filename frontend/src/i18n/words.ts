import { cell, useCell } from '../lib/cell'
import { type Format, useFormat } from './format'

export type Catalogue = Record<string, string>
export type W = (key: string, params?: Record<string, string>) => string

/** The backend's sentences in the chosen language; filled at start and on a change of language. */
export const catalogue = cell<Catalogue>({})

/**
 * Makes the sentence of a backend key. Raw parameters are formatted by the
 * ending of their name; `<key>_one` / `<key>_other` are chosen by `count`
 * (LAYOUT §8); one that ends in _key names another sentence. A key without a
 * sentence gives "".
 */
export function render(sentences: Catalogue, format: Format, key: string, params: Record<string, string> = {}): string {
  const plural = params.count === '1' ? '_one' : '_other'
  const text = sentences[key] ?? sentences[key + plural] ?? ''
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return name.endsWith('_key') ? (sentences[value] ?? '') : format.param(name, value)
  })
}

/** `w(key, params)`: the backend's words. */
export function useWords(): W {
  const sentences = useCell(catalogue)
  const format = useFormat()
  return (key, params) => render(sentences, format, key, params)
}
