import { keepDraft } from '../../bridge/checker'

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

/** Forgets what is not stored yet of a draft that was dealt with otherwise. */
export function drop(): void {
  clearTimeout(timer)
  unsaved = null
}

/** Where writing went on last, for whoever comes back to the screen; the drafts themselves are in the store. */
export const last = {
  customer: 0,
  sample: false,
  given: '', // the last text that was asked to be put on the desk
}
