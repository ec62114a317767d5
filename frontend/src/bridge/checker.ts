import { call } from './backend'

/** Judges a draft; customer 0: nobody chosen. */
export const check = (text: string, customer: number) => call('Checker', (it) => it.Check(text, customer))

/** Stops showing what a rule finds, or shows it again. */
export const silence = (rule: string, on: boolean) => call('Checker', (it) => it.Silence(rule, on))
