import { hasGo } from './backend'
import type { AIProgress } from './views'
import { EventsOn, OnFileDrop, OnFileDropOff } from './wailsjs/runtime/runtime'

/** Payload of "import:progress" (app/events.go). Done and total count bytes over all files. */
export interface ImportProgress {
  phase: 'inspect' | 'backup' | 'read' | 'done'
  file: string
  index: number
  files: number
  messages: number
  done: number
  total: number
  /** -1 while it is not known. */
  left_s: number
}

/** Payload of "habits:progress": messages of the chats that are judged, and of all. */
export interface HabitProgress {
  done: number
  total: number
}

/** Payload of "ai:partial": what a model has written so far, not yet checked. */
export interface AIPartial {
  id: string
  short: string
  warm: string
  direct: string
}

/** Calls `then` on each event; the result ends it. */
function on<P>(event: string, then: (payload: P) => void): () => void {
  if (hasGo()) return EventsOn(event, then)
  const listen = (e: Event) => then((e as CustomEvent<P>).detail) // the fake sends CustomEvents only
  window.addEventListener(event, listen)
  return () => window.removeEventListener(event, listen)
}

export const onImportProgress = (then: (p: ImportProgress) => void) => on('import:progress', then)

export const onHabitsProgress = (then: (p: HabitProgress) => void) => on('habits:progress', then)

/** The store has changed: whatever is shown may be stale. */
export const onDataChanged = (then: () => void) => on('data:changed', then)

/** All messages have been read: what they say is known. */
export const onUnderstood = (then: () => void) => on('data:understood', then)

export const onAIPartial = (then: (p: AIPartial) => void) => on('ai:partial', then)
export const onAIJudging = (then: (p: AIProgress) => void) => on('ai:judging', then)

/** Files dropped anywhere on the window, as paths. */
export function onFileDrop(then: (paths: string[]) => void): () => void {
  if (!hasGo()) return on('fake:drop', then)
  OnFileDrop((_x, _y, paths) => then(paths), false)
  return OnFileDropOff
}
