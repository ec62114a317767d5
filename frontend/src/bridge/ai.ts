import { call } from './backend'
import { refresh } from './settings'
import type { AIRewrite, AISettings, AIView } from './views'

/** The AI tab: what is set, this month's calls, whose chats are never sent. */
export const settings = () => call('AI', (it) => it.Settings())

/** Keeps what the user chose; the title bar follows. */
export async function save(chosen: AISettings): Promise<AIView> {
  const view = await call('AI', (it) => it.Save(chosen))
  await refresh()
  return view
}

/** Puts the key into the system's key store; "" forgets it. It never comes back. */
export const setKey = (key: string) => call('AI', (it) => it.SetKey(key))
/** Asks the model for one word. */
export const test = () => call('AI', (it) => it.Test())

/** What would leave for a draft, word for word; sends nothing. Customer 0: nobody. */
export const preview = (text: string, customer: number) => call('AI', (it) => it.Preview(text, customer))
export const rewrite = (asked: AIRewrite) => call('AI', (it) => it.Rewrite(asked))
export const translate = (asked: AIRewrite) => call('AI', (it) => it.Translate(asked))
/** Ends a rewriting by its id, or "judge" or "test". */
export const cancel = (id: string) => call('AI', (it) => it.Cancel(id))

/** Whether a customer's chats may leave (B-24). */
export const consent = (customer: number) => call('AI', (it) => it.Consent(customer))
export const block = (customer: number, blocked: boolean) => call('AI', (it) => it.Block(customer, blocked))
export const askAgain = (customer: number) => call('AI', (it) => it.AskAgain(customer))

/** What left this computer, the newest first. */
export const log = (limit: number) => call('AI', (it) => it.Log(limit))
export const wipe = () => call('AI', (it) => it.Wipe())

/** What models said of a customer's messages; 0: of all. */
export const judged = (customer: number) => call('AI', (it) => it.Judged(customer))
