import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../bridge/error'
import { type HabitProgress, onHabitsProgress } from '../../bridge/events'
import { cancelReview, review } from '../../bridge/habits'
import type { HabitsView } from '../../bridge/views'

interface State {
  view?: HabitsView
  error?: AppError
  progress?: HabitProgress
  running: boolean
}

const dayMs = 86_400_000

/** Judges what was sent in the last days, at once and when asked; leaving stops it. */
export function useReview(days: number) {
  const [state, setState] = useState<State>({ running: true })
  const asked = useRef(0)
  const start = useCallback(() => {
    const mine = ++asked.current
    setState({ running: true })
    review(new Date(Date.now() - days * dayMs).toISOString()).then(
      (view) => mine === asked.current && setState({ view, running: false }),
      (reason: unknown) => mine === asked.current && setState({ error: AppError.of(reason), running: false }),
    )
  }, [days])
  useEffect(() => {
    // After the first picture: the call itself sets state.
    const timer = setTimeout(start, 0)
    const off = onHabitsProgress((progress) => setState((s) => (s.running ? { ...s, progress } : s)))
    return () => {
      clearTimeout(timer)
      off()
      cancelReview().catch(() => undefined) // nothing ran
    }
  }, [start])
  useEffect(
    () => () => {
      asked.current++ // nobody waits any more
    },
    [start],
  )
  const stop = () => {
    cancelReview().catch((reason: unknown) => setState({ error: AppError.of(reason), running: false }))
  }
  return { ...state, start, stop }
}
