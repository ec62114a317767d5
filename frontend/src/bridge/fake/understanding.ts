import type { CorrectionView, LearnedView, MeaningView, MessageView } from '../views'
import { emit } from './stage'

/** Pieces of information that the sample messages hold, by their words. */
const known: [words: string, kind: string, value: string][] = [
  ['New Jersey', 'place', 'New Jersey, US'], ['500 pcs', 'quantity', '500 pcs'], ['early May', 'date', '2026-05-01/2026-05-10'], ['DDP', 'incoterm', 'DDP'],
  ['ETL certificate', 'certificate', 'ETL'], ['A bit worried about lead time', 'concern', ''], ['Karen', 'person', 'Karen'],
]

const found = (text: string, words: string) => {
  const at = text.indexOf(words)
  return at < 0 ? null : { start: [...text.slice(0, at)].length, end: [...text.slice(0, at + words.length)].length }
}

/** What the sample messages say; just enough that the chat has something to show. */
function read(text: string): MeaningView {
  const asks = found(text, 'What is the lead time?')
  const worry = found(text, 'worried')
  return {
    language: 'en', mood: worry ? 'neg' : 'neu', confidence: worry ? 0.58 : 0.91, unsure: worry !== null, causes: worry ? [{ ...worry, mood: 'neg' }] : [],
    intents: [...(asks ? ['inquiry'] : []), ...(text.startsWith('DDP please') ? ['quote_request'] : []), ...(text.includes('thanks') ? ['thanks'] : []), ...(text.includes('let me check') ? ['delay'] : [])],
    questions: asks ? [{ ...asks, request: false, specific: true, topic: 'lead_time', wants: 'time' }] : [],
    pieces: known.flatMap(([words, kind, value]) => {
      const span = found(text, words)
      return span ? [{ ...span, kind, value }] : []
    }),
    corrected: [],
  }
}

/** What a person set right, until the page is loaded anew. */
export function understanding(chat: (customer: number) => MessageView[]) {
  const said = new Map<string, string>()

  const meaning = (m: MessageView): MeaningView | undefined => {
    if (m.direction === '' || m.text === '') return undefined
    const corrections = (['language', 'mood', 'intents', 'questions', 'pieces'] as const).flatMap((part) => {
      const value = said.get(`${m.id} ${part}`)
      return value === undefined ? [] : [[part, JSON.parse(value) as unknown] as const] // as the form wrote it
    })
    const set = Object.fromEntries(corrections)
    return { ...read(m.text), ...set, ...('mood' in set ? { unsure: false, confidence: 1 } : {}), corrected: corrections.map(([part]) => part) }
  }

  const learned = (customer: number): LearnedView => {
    const told = chat(customer).filter((m) => m.direction === 'in')
    const pieces = told.flatMap((m) => (meaning(m)?.pieces ?? []).map((p) => ({ ...p, text: [...m.text].slice(p.start, p.end).join(''), message: m.id, at: m.at })))
    const facts = pieces.filter((p) => p.kind !== 'concern')
    const last = told.at(-1)
    const unsure = told.filter((m) => meaning(m)?.unsure).length
    return {
      language: told.length > 0 ? 'en' : '', messages: told.length, waiting: 0,
      facts: [...new Set(facts.map((f) => f.value))].reverse().flatMap((value) => {
        const same = facts.filter((f) => f.value === value)
        return same[0] ? [{ ...same[0], times: same.length }] : []
      }),
      open: last ? [{ kind: '', text: 'Also need the ETL certificate number.', message: last.id - 2, at: last.at, topic: 'certificate', specific: true }] : [],
      stances: pieces.filter((p) => p.kind === 'concern').slice(-1).map((p) => ({ ...p, topic: '', specific: false })),
      moods: { positive: 0, neutral: told.length - unsure, negative: 0, unsure },
    }
  }

  const correct = ({ message, part, value }: CorrectionView): CorrectionView => {
    const key = `${message} ${part}`
    const before = said.get(key) ?? ''
    if (value === '') said.delete(key)
    else said.set(key, value)
    emit('data:changed')
    return { message, part, value: before }
  }

  const leadOf = (messages: MessageView[]): MessageView | undefined => {
    const found = messages.find((m) => m.direction === 'in' && meaning(m)?.intents.some((i) => i === 'quote_request' || i === 'order'))
    return found && { ...found, meaning: meaning(found) }
  }

  return { meaning, leadOf, learned, correct, reset: () => said.clear() }
}
