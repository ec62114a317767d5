import { AppError } from '../error'

/** What the fake does next; tests and the preview's address set it (readAddress). */
export interface Stage {
  /** No data yet, as on a first start. */
  empty: boolean
  /** What is picked is a phone's database with several chats. */
  account: boolean
  table: boolean
  /** There are few messages, no orders, no countries; some messages are not read yet. */
  poor: boolean
  /** The last import did not finish; so many messages came in before. */
  unfinished: number | undefined
  /** A backup stands in for a damaged data file. */
  rescued: boolean
  /** Whether the user has a language model, and whether it is one on this computer. */
  ai: 'off' | 'local' | 'on'
  /** Methods that reject, "Imports.Run" or "*", with their fault. */
  faults: Map<string, AppError>
  /** Methods that never answer, "Imports.Run" or "*". */
  silent: Set<string>
  /** The calls so far, "Imports.Run", with their arguments. */
  calls: { method: string; args: unknown[] }[]
}

export const stage: Stage = { empty: false, account: false, table: false, poor: false, unfinished: undefined, rescued: false, ai: 'off', faults: new Map(), silent: new Set(), calls: [] }

const onReset: (() => void)[] = []

/** Runs `then` whenever the stage is reset, to put sample data back. */
export const whenReset = (then: () => void) => void onReset.push(then)

/** Back to the beginning: data, no faults, no calls. */
export function reset(): void {
  stage.empty = false
  stage.account = false
  stage.table = false
  stage.poor = false
  stage.unfinished = undefined
  stage.rescued = false
  stage.ai = 'off'
  stage.faults.clear()
  stage.silent.clear()
  stage.calls.length = 0
  for (const then of onReset) then()
}

/** Tells the interface something, as Go's events do. */
export const emit = (event: string, payload?: unknown) => void window.dispatchEvent(new CustomEvent(event, { detail: payload }))

/** Drops files on the window. */
export const drop = (paths: string[]) => emit('fake:drop', paths)

/** Wraps a method so that the stage decides whether and how it answers. */
export function act<A extends unknown[], R>(method: string, answer: (...args: A) => R | Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    stage.calls.push({ method, args })
    const fault = stage.faults.get(method) ?? stage.faults.get('*')
    if (fault) throw fault
    if (stage.silent.has(method) || stage.silent.has('*')) return new Promise<R>(() => undefined)
    return structuredClone(await answer(...args))
  }
}

/** What the preview's address asks for: ?face=empty, ?ai=on, ?fault=Customers.List (&code=ai-key), ?silent=Imports.Run. */
export function readAddress(search: string): void {
  const asked = new URLSearchParams(search)
  const face = asked.get('face')
  if (face === 'empty') stage.empty = true
  if (face === 'account') stage.account = true
  if (face === 'table') stage.table = true
  if (face === 'poor') stage.poor = true
  if (face === 'unfinished') stage.unfinished = 1130
  if (face === 'rescued') stage.rescued = true
  const ai = asked.get('ai')
  if (ai === 'on' || ai === 'local') stage.ai = ai
  for (const method of asked.getAll('fault')) stage.faults.set(method, new AppError(asked.get('code') ?? 'internal'))
  for (const method of asked.getAll('silent')) stage.silent.add(method)
}
