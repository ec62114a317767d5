import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from './en.json'
import hans from './zh-Hans.json'
import hant from './zh-Hant.json'

const tables: Record<string, Record<string, string>> = { en, 'zh-Hans': hans, 'zh-Hant': hant }
const base = (key: string) => key.replace(/_(one|other)$/, '')
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort()

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return name === 'wailsjs' ? [] : sources(path)
    return /\.tsx?$/.test(name) && !/\.test\./.test(path) ? [readFileSync(path, 'utf8')] : []
  })
}

describe.each(Object.keys(tables).filter((l) => l !== 'en'))('%s', (language) => {
  it('has the keys of English, no more', () => {
    expect(Object.keys(tables[language] ?? {}).sort()).toEqual(Object.keys(en).sort())
  })
  it('has the placeholders of English in each sentence', () => {
    // Chinese has no singular: its "one" forms are never shown.
    const differing = Object.entries(en).filter(([key, text]) => !key.endsWith('_one') && String(placeholders(tables[language]?.[key] ?? '')) !== String(placeholders(text)))
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

describe('all languages', () => {
  it('say something in each sentence, without blanks around it', () => {
    for (const table of Object.values(tables))
      for (const [key, text] of Object.entries(table)) expect(text.trim() === text && text !== '', key).toBe(true)
  })
  it('have both forms of each plural', () => {
    for (const key of Object.keys(en)) {
      if (/_one$/.test(key)) expect(en).toHaveProperty([base(key) + '_other'])
      if (/_other$/.test(key)) expect(en).toHaveProperty([base(key) + '_one'])
    }
  })
  it('hold no sentence that nothing shows', () => {
    const code = sources('src').join('\n')
    // Keys are written out, or built from a prefix: `nav.${x}`.
    const prefixes = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((m) => m[1] ?? '')
    const unused = Object.keys(en).map(base).filter((key) => !new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(code) && !prefixes.some((p) => key.startsWith(p)))
    expect([...new Set(unused)]).toEqual([])
  })
})
