import { useCallback, useEffect, useRef, useState } from 'react'
import { check } from '../../bridge/checker'
import type { CheckView } from '../../bridge/views'

/** How long the draft must rest before it is checked (SCREENS S-06). */
const restMs = 300

/** A judgement together with the very text that was judged. */
export interface Checked {
  text: string
  view: CheckView
}

/**
 * Checks the draft when it rests, at once when asked, and never while an input
 * method is composing. A late answer about an older draft is dropped.
 */
export function useCheck(text: string, composing: boolean, customer: number) {
  const [checked, setChecked] = useState<Checked | null>(null)
  const [error, setError] = useState<unknown>(null)
  const asked = useRef(0)

  const now = useCallback(async () => {
    const mine = ++asked.current
    try {
      const view = await check(text, customer)
      if (mine !== asked.current) return
      setChecked({ text, view })
      setError(null)
    } catch (e) {
      if (mine === asked.current) setError(e)
    }
  }, [text, customer])

  useEffect(() => {
    if (composing || text.trim() === '') return
    const timer = setTimeout(() => void now(), restMs)
    return () => clearTimeout(timer)
  }, [text, composing, now])

  const empty = text.trim() === ''
  return {
    checked: empty ? null : checked,
    error: empty ? null : error,
    /** The draft has moved on since the last judgement. */
    stale: checked?.text !== text,
    now,
  }
}
