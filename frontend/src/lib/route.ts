import { cell, useCell } from './cell'

/** Where the window is. One address a screen; sheets (import, search) lie above and are no addresses. */
export type Route =
  | { screen: 'customers' }
  | { screen: 'card'; customer: number; message?: number; tab?: string }
  | { screen: 'check'; customer?: number; text?: string }
  | { screen: 'calendar'; customer?: number }
  | { screen: 'insights'; tab?: string }
  | { screen: 'phrases'; customer?: number; keep?: string }
  | { screen: 'habits' }
  | { screen: 'settings'; tab?: string }
  | { screen: 'help'; topic?: string }

const past = cell<readonly Route[]>([{ screen: 'customers' }])

/** Goes to a screen; Esc and the back button return. */
export function go(route: Route): void {
  const here = past.get()
  const top = here.at(-1)
  if (top && JSON.stringify(top) === JSON.stringify(route)) return
  past.set([...here, route].slice(-50))
}

/** Changes the address without a step back, for tabs. */
export const replace = (route: Route) => past.set([...past.get().slice(0, -1), route])

/** One step back; false at the beginning. */
export function back(): boolean {
  const here = past.get()
  if (here.length < 2) return false
  past.set(here.slice(0, -1))
  return true
}

/** Forgets the way here, for tests and after the data were exchanged. */
export const start = (route: Route = { screen: 'customers' }) => past.set([route])

/** The address now. */
export const here = (): Route => past.get().at(-1) ?? { screen: 'customers' }
export const useRoute = (): Route => useCell(past).at(-1) ?? { screen: 'customers' }
export const useCanGoBack = (): boolean => useCell(past).length > 1

/**
 * The sheet above the screen: an import of the given files ([] asks for files),
 * the search, a merge of two customers (without `other` it asks for one), or
 * what was sent to a language model.
 */
export type Sheet = { kind: 'import'; paths: string[] } | { kind: 'search' } | { kind: 'merge'; customer: number; other?: number } | { kind: 'sent' } | null

const above = cell<Sheet>(null)

export const openImport = (paths: string[] = []) => above.set({ kind: 'import', paths })
export const openSearch = () => above.set({ kind: 'search' })
export const openMerge = (customer: number, other?: number) => above.set({ kind: 'merge', customer, other })
export const openSent = () => above.set({ kind: 'sent' })
export const closeSheet = () => above.set(null)
export const useSheet = () => useCell(above)
