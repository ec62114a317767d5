import { call } from './backend'

/** Judges what was sent from an instant on, up to now. */
export const review = (from: string) => call('Habits', (it) => it.Review(from, ''))
export const cancelReview = () => call('Habits', (it) => it.Cancel())
