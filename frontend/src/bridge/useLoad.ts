import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from './error'
import { onDataChanged, onUnderstood } from './events'

/** What is known of something being loaded; `data` stays while it is loaded anew. */
export interface Loaded<V> {
  data: V | undefined
  error: AppError | undefined
  loading: boolean
  reload: () => void
  /** Takes an answer that came another way, as from saving. */
  keep: (data: V) => void
}

/**
 * Loads when `key` changes and again whenever the store or what is understood of
 * it changes. An answer that was overtaken by a newer question is dropped.
 */
export function useLoad<V>(key: string, load: () => Promise<V>): Loaded<V> {
  const [state, setState] = useState<{ key: string; data?: V; error?: AppError }>({ key: '' })
  const asked = useRef(0)
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  const reload = useCallback(() => {
    const mine = ++asked.current
    latest.current().then(
      (data) => {
        if (mine === asked.current) setState({ key, data })
      },
      (reason: unknown) => {
        if (mine === asked.current) setState({ key, error: AppError.of(reason) })
      },
    )
  }, [key])
  const keep = useCallback(
    (data: V) => {
      asked.current++
      setState({ key, data })
    },
    [key],
  )
  useEffect(() => {
    reload()
    const ends = [onDataChanged(reload), onUnderstood(reload)]
    return () => ends.forEach((end) => end())
  }, [reload])
  useEffect(
    () => () => {
      asked.current++
    },
    [],
  )
  const current = state.key === key
  return {
    data: current ? state.data : undefined,
    error: current ? state.error : undefined,
    loading: !current,
    reload,
    keep,
  }
}
