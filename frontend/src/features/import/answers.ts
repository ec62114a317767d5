import type { ImportAnswers, ImportPlan, PlanFile } from '../../bridge/views'

/** What the person has decided so far. */
export interface Choices {
  me: string[]
  noMe: boolean
  zone: string
  orders: Record<number, string>
  skipped: number[]
  chats: Record<number, number[]> // chosen chats of a file, by its index
}

/** The proposals of a plan. */
export const proposed = (plan: ImportPlan): Choices => ({
  me: plan.names.filter((n) => n.me).map((n) => n.name),
  noMe: false,
  zone: plan.zone,
  orders: {},
  skipped: [],
  chats: Object.fromEntries(plan.files.map((f) => [f.index, f.chats.filter((chat) => !chat.offered).map((chat) => chat.index)])),
})

const rows = (f: PlanFile) => f.orders + f.contacts + f.receipts

/** The chats of a file that are to be taken. */
export const taken = (f: PlanFile, c: Choices) => f.chats.filter((chat) => c.chats[f.index]?.includes(chat.index))

export const usable = (plan: ImportPlan, c: Choices) =>
  plan.files.filter((f) => !f.fault && !c.skipped.includes(f.index) && (taken(f, c).length > 0 || rows(f) > 0))

/** Why the import can't start yet; undefined when it can. */
export function missing(plan: ImportPlan, c: Choices): 'files' | 'me' | undefined {
  const files = usable(plan, c)
  if (files.length === 0) return 'files'
  const chats = files.flatMap((f) => taken(f, c)).filter((chat) => !chat.directed)
  const names = new Set(chats.flatMap((chat) => chat.participants.map((p) => p.name)))
  if (names.size > 0 && !c.noMe && !c.me.some((n) => names.has(n))) return 'me'
  return undefined
}

export const answersOf = (plan: ImportPlan, c: Choices): ImportAnswers => ({
  plan: plan.id,
  zone: c.zone,
  me: c.noMe ? [] : c.me,
  no_me: c.noMe,
  files: plan.files.map((f) => ({
    index: f.index,
    date_order: c.orders[f.index] ?? '',
    skip: c.skipped.includes(f.index),
    chats: taken(f, c).map((chat) => chat.index),
  })),
})
