/** A text to look at; its slips come back under the same id. */
export interface Question {
  id: number
  text: string
}

/** A slip in English grammar; start and end count code points. */
export interface Slip {
  start: number
  end: number
  kind: Kind
  /** Harper's own explanation, in English. */
  message: string
  /** What could stand instead, the likeliest first. */
  fixes: string[]
}

export interface Reply {
  id: number
  slips: Slip[]
}

/**
 * Harper's kinds that are about grammar. Its others (spelling, style,
 * capitals, doubled words …) flag right words of the trade, or are checked in Go.
 */
export const kinds = ['Agreement', 'Eggcorn', 'Grammar', 'Malapropism', 'Nonstandard', 'Usage'] as const
export type Kind = (typeof kinds)[number]
