import { createContext, useContext, useMemo } from 'react'
import { judged } from '../../bridge/ai'
import { useLoad } from '../../bridge/useLoad'
import type { AIJudged } from '../../bridge/views'
import { useUnderstood } from './useUnderstood'

type ByMessage = ReadonlyMap<number, AIJudged>

/** What a language model said of the messages of the chat that is shown. */
export const JudgedOf = createContext<ByMessage>(new Map())

/** Loads it, once chats show what was understood. */
export function useJudgements(customer: number): ByMessage {
  const [shown] = useUnderstood()
  const { data } = useLoad(`judged ${customer} ${shown}`, () => (shown ? judged(customer) : Promise.resolve(undefined)))
  return useMemo(() => new Map((data?.items ?? []).map((i) => [i.message, i])), [data])
}

export const useJudged = (message: number): AIJudged | undefined => useContext(JudgedOf).get(message)
