import type { ImportAnswers, ImportPlan } from '../../bridge/views'

/** What the person has decided so far. */
export interface Choices {
  me: string[]
  noMe: boolean
  zone: string
  orders: Record<number, string>
  skipped: number[]
}

/** The proposals of a plan. */
export const proposed = (plan: ImportPlan): Choices => ({
  me: plan.names.filter((n) => n.me).map((n) => n.name),
  noMe: false,
  zone: plan.zone,
  orders: {},
  skipped: [],
})

export const usable = (plan: ImportPlan, c: Choices) => plan.files.filter((f) => !f.fault && !c.skipped.includes(f.index))

/** Why the import can't start yet; undefined when it can. */
export function missing(plan: ImportPlan, c: Choices): 'files' | 'me' | undefined {
  const files = usable(plan, c)
  if (files.length === 0) return 'files'
  const chats = files.flatMap((f) => f.chats).filter((chat) => !chat.directed && !chat.offered)
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
    chats: f.chats.filter((chat) => !chat.offered).map((chat) => chat.index),
  })),
})
