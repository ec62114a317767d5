import { call } from './backend'
import type { SentDraft } from './views'

/** Judges a draft; customer 0: nobody chosen. */
export const check = (text: string, customer: number) => call('Checker', (it) => it.Check(text, customer))

/** Stops showing what a rule finds, or shows it again. */
export const silence = (rule: string, on: boolean) => call('Checker', (it) => it.Silence(rule, on))

/** All drafts, the last changed first. */
export const drafts = () => call('Checker', (it) => it.Drafts())

/** What is being written to a customer (0: nobody chosen). */
export const draft = (customer: number) => call('Checker', (it) => it.Draft(customer))

/** Stores what is being written to a customer; a blank text forgets it. */
export const keepDraft = (customer: number, text: string) => call('Checker', (it) => it.KeepDraft(customer, text))

/** Keeps that a draft was sent; the result takes it back. */
export const markSent = (sent: SentDraft) => call('Checker', (it) => it.MarkSent(sent))

export const takeBackSent = (id: number) => call('Checker', (it) => it.TakeBackSent(id))
