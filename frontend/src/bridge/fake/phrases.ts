import { AppError } from '../error'
import type { PhraseChange, PhraseFields, PhraseShelf, PhraseUse, PhraseValue, PhraseView } from '../views'
import { ago } from './people'
import { act, emit, stage } from './stage'

/** The starters, read from the backend's own files. */
const files = import.meta.glob<string>('../../../../backend/phrase/starter/*.txt', { eager: true, query: '?raw', import: 'default' })

const variables = (text: string) => [...new Set([...text.matchAll(/\{([\p{L}\p{N}_ ]+)\}/gu)].map((m) => m[1] ?? ''))]

const starters = (): PhraseView[] =>
  Object.keys(files).sort().flatMap((path) => {
    const top = /\d-([^/]+)\.txt$/.exec(path)?.[1] ?? ''
    return ('\n' + files[path]).split('\n= ').slice(1).map((part) => {
      const end = part.indexOf('\n')
      const [id = '', below = '', stageOf = '', tactic = ''] = part.slice(0, end).split('|').map((f) => f.trim())
      const text = part.slice(end).trim()
      const fields = { folder: below === '' ? top : `${top}/${below}`, title: '', text, stage: stageOf, tactic, language: 'en' }
      return { key: `${top}.${id}`, starter: true, changed: false, variables: variables(text), fields }
    })
  })

const mine = (key: string, fields: PhraseFields): PhraseView => ({ key, starter: false, changed: false, variables: variables(fields.text), fields })

/** Two phrases of one's own, beside the starters. */
const start = () => ({
  own: [
    mine('own:1', { folder: '我的/LED', title: 'LB-20 交期', text: 'Hi {name}, the lead time of LB-20 is {days} days after the deposit. Does that fit your plan?', stage: 'conversion', tactic: '', language: 'en' }),
    mine('own:2', { folder: '', title: '', text: 'Noted, thank you!', stage: '', tactic: '', language: 'en' }),
  ],
  written: new Map<string, PhraseFields>(),
  off: new Set<string>(),
  made: 2,
})

const uses = (): PhraseUse[] => [
  { key: 'follow-up.sample-arrived', turns: 14, mature: 14, replied: 9, low: 0.388, high: 0.837, messages: [{ customer: 1, message: 20 }, { customer: 2, message: 11 }] },
  { key: 'opening.range-fit', turns: 3, mature: 3, replied: 1, low: 0.06, high: 0.79, messages: [{ customer: 3, message: 2 }] },
  { key: 'answer.got-it', turns: 42, mature: 38, replied: 31, low: 0.665, high: 0.909, messages: [{ customer: 1, message: 8 }] },
]

const values = (customer: number, name: string): PhraseValue[] => {
  const value = (key: string, text: string, message = 0, sure = true): PhraseValue => ({ name: key, text, message, at: message === 0 ? '' : ago(12), sure })
  const me = value('me', 'Lily')
  if (customer === 0) return [me]
  if (customer === 5) return [me, value('name', name)]
  return [value('company', 'ABC Inc.'), value('date', '15 May', 51, false), me, value('name', name), value('product', 'LB-20', 48), value('quantity', '500 pcs', 51), value('quotation_no', 'Q-118', 51)]
}

/** Phrases that a person can change until the page is loaded anew. */
export function phrasing(nameOf: (customer: number) => string) {
  let data = start()

  const list = (): PhraseShelf => ({
    phrases: [
      ...(stage.empty ? [] : starters()).filter((p) => !data.off.has(p.key)).map((p) => {
        const fields = data.written.get(p.key)
        return fields ? { ...mine(p.key, fields), starter: true, changed: true } : p
      }),
      ...(stage.empty ? [] : data.own),
    ],
    off: data.off.size,
  })

  /** Puts a phrase, nothing (null) or a starter off the shelf in a place, and gives the way back. */
  const put = (asked: string, fields: PhraseFields | null, removed = false): PhraseChange => {
    const key = asked || `own:${++data.made}`
    const own = data.own.find((p) => p.key === key)
    const before = own?.fields ?? data.written.get(key)
    const change = { key, before: before ?? { folder: '', title: '', text: '', stage: '', tactic: '', language: '' }, written: before !== undefined || data.off.has(key), removed: data.off.has(key) }
    data.off.delete(key)
    data.written.delete(key)
    if (removed) data.off.add(key)
    else if (!key.startsWith('own:')) {
      if (fields) data.written.set(key, fields)
    } else {
      const rest = data.own.filter((p) => p.key !== key)
      data.own = fields ? [...rest, mine(key, fields)] : rest
    }
    emit('data:changed')
    return change
  }

  return {
    reset: () => void (data = start()),
    methods: {
      List: act('Phrases.List', list),
      Uses: act('Phrases.Uses', uses),
      Save: act('Phrases.Save', (key: string, fields: PhraseFields) => {
        if (fields.text.trim() === '') throw new AppError('phrase-empty')
        return put(key, fields)
      }),
      Remove: act('Phrases.Remove', (key: string) => put(key, null, !key.startsWith('own:'))),
      Revert: act('Phrases.Revert', (change: PhraseChange) => put(change.key, change.written && !change.removed ? change.before : null, change.removed)),
      BringBack: act('Phrases.BringBack', () => {
        data.off.clear()
        emit('data:changed')
        return list()
      }),
      Values: act('Phrases.Values', (customer: number) => values(customer, customer === 0 ? '' : nameOf(customer))),
      FromMessage: act('Phrases.FromMessage', (text: string, customer: number) => ({
        folder: '', title: '', text: text.replaceAll(nameOf(customer), '{name}').replaceAll('LB-20', '{product}').replaceAll('Q-118', '{quotation_no}'), stage: '', tactic: '', language: '',
      })),
    },
  }
}
