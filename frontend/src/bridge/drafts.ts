import { call } from './backend'
import type { SentDraft } from './views'

// Drafts are stored when they rest, so what is read here first waits for what is
// not stored yet: nobody sees an older text than was typed.

/** How long the draft must rest before it is stored. */
export const keepMs = 400

interface Unsaved {
  customer: number
  text: string
  done: (failed: unknown) => void // null: stored
}

let unsaved: Unsaved | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let storing: Promise<void> = Promise.resolve()

/** Stores what is being written to a customer (0: nobody chosen); a blank text forgets it. */
export const keepDraft = (customer: number, text: string) => call('Checker', (it) => it.KeepDraft(customer, text))

/** Stores the draft when it rests; `done` says how that went. What is of another customer is stored first. */
export function keepSoon(customer: number, text: string, done: Unsaved['done']): void {
  if (unsaved && unsaved.customer !== customer) void flush()
  unsaved = { customer, text, done }
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), keepMs)
}

/** Stores now what is not stored yet; resolves when all is. Texts are stored in the order in which they were written. */
export function flush(): Promise<void> {
  clearTimeout(timer)
  const mine = unsaved
  unsaved = null
  if (mine) storing = storing.then(() => keepDraft(mine.customer, mine.text)).then(() => mine.done(null), mine.done)
  return storing
}

/** Forgets what is not stored yet: it was dealt with otherwise. */
export function drop(): void {
  clearTimeout(timer)
  unsaved = null
}

/** All drafts, the last changed first. */
export const drafts = () => flush().then(() => call('Checker', (it) => it.Drafts()))

/** What is being written to a customer (0: nobody chosen). */
export const draft = (customer: number) => flush().then(() => call('Checker', (it) => it.Draft(customer)))

/** Keeps that a draft was sent, which is then no draft any more; the result takes it back. */
export function markSent(sent: SentDraft): Promise<number> {
  drop()
  return flush().then(() => call('Checker', (it) => it.MarkSent(sent)))
}

/** Makes what was marked as sent a draft again. */
export function takeBackSent(id: number): Promise<void> {
  drop() // an empty draft that was left behind
  return flush().then(() => call('Checker', (it) => it.TakeBackSent(id)))
}
