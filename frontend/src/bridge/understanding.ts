import { call } from './backend'
import type { CorrectionView, MeaningView } from './views'

/** What can be corrected in a meaning, with the value that it takes. */
export interface Parts {
  language: string
  mood: string
  intents: string[]
  questions: MeaningView['questions']
  pieces: MeaningView['pieces']
}

export type Part = keyof Parts

/** Keeps what a person says of a message's meaning; the answer is what they said before. */
export const correct = (said: CorrectionView) => call('Understanding', (it) => it.Correct(said))

/** A correction as it crosses the bridge; undefined forgets what was said. */
export const correction = <P extends Part>(message: number, part: P, value: Parts[P] | undefined): CorrectionView => ({
  message,
  part,
  value: value === undefined ? '' : JSON.stringify(value),
})

/** What a customer told us so far. */
export const learned = (customer: number) => call('Understanding', (it) => it.Learned(customer))
