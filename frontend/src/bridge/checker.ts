import { call } from './backend'

/** Judges a draft; customer 0: nobody chosen. */
export const check = (text: string, customer: number) => call('Checker', (it) => it.Check(text, customer))
