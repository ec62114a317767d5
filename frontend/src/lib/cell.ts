import { useSyncExternalStore } from 'react'

/** A value that several parts of the interface watch; it has one owner who sets it. */
export interface Cell<V> {
  get(): V
  set(value: V): void
  subscribe(watcher: () => void): () => void
}

export function cell<V>(start: V): Cell<V> {
  let value = start
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const w of [...watchers]) w()
    },
    subscribe: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

export const useCell = <V>(c: Cell<V>): V => useSyncExternalStore(c.subscribe, c.get)
