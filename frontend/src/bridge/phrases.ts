import { call } from './backend'
import type { MessagePlace, PhraseChange, PhraseFields } from './views'

export const shelf = () => call('Phrases', (it) => it.List())
export const uses = () => call('Phrases', (it) => it.Uses())

/** Writes a phrase; the key '' makes a new one. The answer takes it back. */
export const savePhrase = (key: string, fields: PhraseFields) => call('Phrases', (it) => it.Save(key, fields))
export const removePhrase = (key: string) => call('Phrases', (it) => it.Remove(key))
export const revertPhrase = (change: PhraseChange) => call('Phrases', (it) => it.Revert(change))
export const bringBack = () => call('Phrases', (it) => it.BringBack())

/** What variables stand for with a customer; 0: nobody chosen. */
export const values = (customer: number) => call('Phrases', (it) => it.Values(customer))

/** A message as a phrase: names and numbers of the customer give way to variables. */
export const fromMessage = (text: string, customer: number) => call('Phrases', (it) => it.FromMessage(text, customer))

/** Messages with the customers in whose chats they are shown. */
export const messagesAt = (places: MessagePlace[]) => call('Conversations', (it) => it.At(places))
