import type { ImportAnswers, ImportPlan, PlanChat, PlanFile } from '../../bridge/views'
import { lacking } from './tables'

/** What the person has decided so far. */
export interface Choices {
  me: string[] | undefined // undefined: as proposed
  noMe: boolean
  zone: string
  orders: Record<number, string>
  skipped: number[]
  places: Record<string, string> // countries by partner's name, where they are not as guessed
  chats: Record<number, number[]> // chosen chats of a file, by its index; none: as proposed
  joins: Record<number, Record<number, number>> // chats that the chats of a file continue, by their indexes
}

/** In place of a chat: what goes on here is none that is known. */
export const anotherPerson = -1

/** Nothing decided yet: everything as proposed. */
export const proposed = (plan: ImportPlan): Choices => ({
  me: undefined,
  noMe: false,
  zone: plan.zone,
  orders: {},
  skipped: [],
  places: {},
  chats: {},
  joins: {},
})

/** The names that are the person's own. */
export const mine = (plan: ImportPlan, c: Choices) => c.me ?? plan.names.filter((n) => n.me).map((n) => n.name)

/** The indexes of the chats of a file that are to be taken. */
export const chosenChats = (f: PlanFile, c: Choices) => c.chats[f.index] ?? f.chats.filter((chat) => !chat.offered).map((chat) => chat.index)

const rows = (f: PlanFile) => f.orders + f.contacts + f.receipts

/** The chats of a file that are to be taken. */
export const taken = (f: PlanFile, c: Choices) => f.chats.filter((chat) => chosenChats(f, c).includes(chat.index))

/** Which chat of the same name it continues: the only one, until the person says otherwise. */
export const joined = (f: PlanFile, chat: PlanChat, c: Choices) =>
  c.joins[f.index]?.[chat.index] ?? (chat.namesakes.length === 1 ? (chat.namesakes[0]?.chat ?? anotherPerson) : anotherPerson)

export const usable = (plan: ImportPlan, c: Choices) =>
  plan.files.filter((f) => !f.fault && !c.skipped.includes(f.index) && (taken(f, c).length > 0 || rows(f) > 0))

/** Why the import can't start yet; undefined when it can. */
export function missing(plan: ImportPlan, c: Choices): 'files' | 'columns' | 'me' | undefined {
  if (plan.files.some((f) => f.table && !f.fault && !c.skipped.includes(f.index) && lacking(f.table).length > 0)) return 'columns'
  const files = usable(plan, c)
  if (files.length === 0) return 'files'
  const chats = files.flatMap((f) => taken(f, c)).filter((chat) => !chat.directed)
  const names = new Set(chats.flatMap((chat) => chat.participants.map((p) => p.name)))
  if (names.size > 0 && !c.noMe && !mine(plan, c).some((n) => names.has(n))) return 'me'
  return undefined
}

export const answersOf = (plan: ImportPlan, c: Choices): ImportAnswers => ({
  plan: plan.id,
  zone: c.zone,
  me: c.noMe ? [] : mine(plan, c),
  no_me: c.noMe,
  places: c.places,
  files: plan.files.map((f) => ({
    index: f.index,
    date_order: c.orders[f.index] ?? '',
    skip: c.skipped.includes(f.index),
    chats: taken(f, c).map((chat) => chat.index),
    joins: taken(f, c).filter((chat) => chat.namesakes.length > 0).map((chat) => ({ chat: chat.index, into: joined(f, chat, c) })),
  })),
})
