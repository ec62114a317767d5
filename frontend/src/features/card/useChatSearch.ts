import { useEffect, useState } from 'react'
import { find } from '../../bridge/conversations'
import { AppError } from '../../bridge/error'

const restMs = 250

interface Found {
  query: string
  ids: number[]
  at: number // which of them is shown
}

const nothing: Found = { query: '', ids: [], at: 0 }

/** Looks for text in one chat; the newest hit is shown first. */
export function useChatSearch(customer: number, query: string, show: (message: number) => void) {
  const [found, setFound] = useState(nothing)
  const [error, setError] = useState<AppError | null>(null)

  useEffect(() => {
    const wanted = query.trim()
    let gone = false
    const timer = setTimeout(() => {
      const asked = wanted === '' ? Promise.resolve([]) : find(customer, wanted)
      asked.then(
        (ids) => {
          if (gone) return
          const at = ids.length - 1
          setFound({ query: wanted, ids, at })
          setError(null)
          const newest = ids[at]
          if (newest !== undefined) show(newest)
        },
        (reason: unknown) => !gone && setError(AppError.of(reason)),
      )
    }, restMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [customer, query, show])

  /** Goes to another hit, round at the ends. */
  const step = (by: number) => {
    if (found.ids.length === 0) return
    const at = (found.at + by + found.ids.length) % found.ids.length
    setFound({ ...found, at })
    const id = found.ids[at]
    if (id !== undefined) show(id)
  }

  return { ...found, error, step }
}
