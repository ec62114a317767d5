import { call } from './backend'

/** Puts text on the clipboard; the last step, Huiyin never sends. */
export const copy = (text: string) => call('Shell', (it) => it.Copy(text))
