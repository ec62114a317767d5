import type { Question, Reply, Slip } from './protocol'

/** How long Harper stays in memory (some 100 MB) after the last draft. */
export const idleMs = 5 * 60_000

/** Longer texts are no messages; the rules in Go read as much. */
const longestText = 10_000

/** What is asked of a worker; tests have their own. */
export type Worklike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/**
 * Harper in a worker: started by the first question, freed when idle. One text
 * is looked at at a time and of those that wait only the last, so that typing
 * never waits and nothing piles up.
 */
export class Harper {
  private worker: Worklike | null = null
  private broken = false
  private idle: ReturnType<typeof setTimeout> | undefined
  private asked: { question: Question; then: (slips: Slip[] | null) => void } | null = null
  private waiting: typeof this.asked = null
  private count = 0
  private readonly start: () => Worklike

  constructor(start: () => Worklike) {
    this.start = start
  }

  /** The slips of a text; null where a later text took its turn or Harper can't run here. */
  look(text: string): Promise<Slip[] | null> {
    if (this.broken || text.length > longestText) return Promise.resolve(null)
    return new Promise((then) => {
      this.waiting?.then(null)
      this.waiting = { question: { id: ++this.count, text }, then }
      if (!this.asked) this.next()
    })
  }

  /** Frees the memory; the next question starts anew. */
  free(): void {
    clearTimeout(this.idle)
    this.worker?.terminate()
    this.worker = null
    this.asked?.then(null)
    this.waiting?.then(null)
    this.asked = this.waiting = null
  }

  private next(): void {
    clearTimeout(this.idle)
    this.asked = this.waiting
    this.waiting = null
    if (this.asked) this.ready()?.postMessage(this.asked.question)
    else this.idle = setTimeout(() => this.free(), idleMs)
  }

  private ready(): Worklike | null {
    if (this.worker) return this.worker
    try {
      this.worker = this.start()
    } catch {
      this.fail()
      return null
    }
    this.worker.onerror = () => this.fail()
    this.worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id !== this.asked?.question.id) return
      this.asked.then(data.slips)
      this.next()
    }
    return this.worker
  }

  /** A webview that can't run it does without: the rules in Go are there. */
  private fail(): void {
    this.broken = true
    this.free()
  }
}

/** The one Harper of the window. */
export const harper = new Harper(() => new Worker(new URL('./harper.worker.ts', import.meta.url), { type: 'module' }))
