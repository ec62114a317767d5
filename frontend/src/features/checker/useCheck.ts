import { useCallback, useEffect, useRef, useState } from 'react'
import { check } from '../../bridge/checker'
import type { CheckView } from '../../bridge/views'

/** How long the draft must rest before it is checked (SCREENS S-06). */
const restMs = 300

/** A judgement together with what was judged. */
export interface Checked {
  text: string
  customer: number
  view: CheckView
}

/**
 * Checks the draft when it rests, at once when asked, and never while an input
 * method is composing. One draft is judged at a time; of those that came
 * meanwhile only the last, and an answer about an older one is dropped.
 */
export function useCheck(text: string, composing: boolean, customer: number) {
  const [checked, setChecked] = useState<Checked | null>(null)
  const [error, setError] = useState<unknown>(null)
  const wanted = useRef<{ text: string; customer: number } | null>(null)
  const busy = useRef(false)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)

  const now = useCallback(async () => {
    clearTimeout(rest.current)
    wanted.current = { text, customer }
    if (busy.current) return
    busy.current = true
    while (wanted.current) {
      const mine: { text: string; customer: number } = wanted.current
      wanted.current = null
      const answer = await check(mine.text, mine.customer).then(
        (view) => ({ view, error: null }),
        (error: unknown) => ({ view: null, error }),
      )
      if (wanted.current) continue
      if (answer.view) setChecked({ ...mine, view: answer.view })
      setError(answer.error)
    }
    busy.current = false
  }, [text, customer])

  useEffect(() => {
    if (composing || text.trim() === '') return
    rest.current = setTimeout(() => void now(), restMs)
    return () => clearTimeout(rest.current)
  }, [text, composing, now])

  const empty = text.trim() === ''
  return {
    checked: empty ? null : checked,
    error: empty ? null : error,
    /** The draft has moved on since the last judgement. */
    stale: checked?.text !== text || checked.customer !== customer,
    now,
  }
}
