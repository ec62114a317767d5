/** A window of a longer list, as the bridge gives it. */
export interface Page<T> {
  total: number
  offset: number
  items: T[]
}

type Load<T> = (offset: number, limit: number) => Promise<Page<T>>

/** What is known of a list at one moment; a new object after each change. */
export interface Snapshot<T> {
  total: number | null // null: not asked yet
  at: (index: number) => T | undefined // undefined: not loaded yet
  error: unknown // of the last page that could not be loaded, else null
}

/**
 * A long list of which only the pages are loaded that somebody looks at:
 * 40,000 messages open as fast as 40. Pages are kept, since a whole chat is
 * a few megabytes and people scroll back and forth.
 */
export class PagedList<T> {
  private readonly pages = new Map<number, T[]>()
  private readonly asked = new Set<number>()
  private seen = { from: 0, to: -1 } // pages that were wanted last
  private readonly listeners = new Set<() => void>()
  private snapshot: Snapshot<T> = this.take(null, null)

  constructor(
    private readonly load: Load<T>,
    private readonly size = 100,
    private readonly from: 'start' | 'end' = 'start',
  ) {}

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly current = (): Snapshot<T> => this.snapshot

  /** Loads the page that is seen first, and with it how long the list is. */
  async open(): Promise<void> {
    if (this.asked.has(-1)) return
    this.asked.add(-1)
    try {
      const { total, offset, items } = await this.load(this.from === 'end' ? -1 : 0, this.size)
      const page = Math.floor(offset / this.size)
      this.asked.add(page)
      this.pages.set(page, items)
      this.seen = { from: page, to: page }
      this.publish(total, null)
    } catch (error) {
      this.asked.delete(-1)
      this.publish(null, error)
    }
  }

  /** Loads what is missing between two indexes, both inclusive. */
  ensure(first: number, last: number): void {
    const total = this.snapshot.total ?? 0
    const from = Math.floor(Math.max(0, first) / this.size)
    const to = Math.floor(Math.min(last, total - 1) / this.size)
    this.seen = { from, to }
    for (let page = from; page <= to; page++) {
      if (!this.asked.has(page)) void this.fetch(page)
    }
  }

  /** Loads anew what was looked at last; it stays until the answer is there. The rest is forgotten. */
  async refresh(): Promise<void> {
    if (this.snapshot.total === null) return
    const { from, to } = this.seen
    for (const page of [...this.pages.keys()].filter((p) => p < from || p > to)) {
      this.pages.delete(page)
      this.asked.delete(page)
    }
    await Promise.all([...this.pages.keys()].map((page) => this.fetch(page)))
  }

  /** Forgets a failure; the pages in question are asked for again when seen. */
  retry(): void {
    this.publish(this.snapshot.total, null)
    if (this.snapshot.total === null) void this.open()
  }

  private async fetch(page: number): Promise<void> {
    this.asked.add(page)
    try {
      const { total, items } = await this.load(page * this.size, this.size)
      this.pages.set(page, items)
      this.publish(total, this.snapshot.error)
    } catch (error) {
      this.asked.delete(page)
      this.publish(this.snapshot.total, error)
    }
  }

  private publish(total: number | null, error: unknown): void {
    this.snapshot = this.take(total, error)
    for (const listener of this.listeners) listener()
  }

  private take(total: number | null, error: unknown): Snapshot<T> {
    return {
      total,
      error,
      at: (index) => this.pages.get(Math.floor(index / this.size))?.[index % this.size],
    }
  }
}
