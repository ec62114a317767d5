import { useCallback, useEffect, useState } from 'react'
import { AppError } from '../../bridge/error'
import { find } from '../../bridge/search'
import type { SearchView } from '../../bridge/views'

/** How long typing must rest before a search (ms). */
const restMs = 120

/** How many messages are listed. */
const limit = 20

interface State {
  found?: SearchView
  error?: AppError
  searching: boolean
  retry: () => void
}

/** Searches while one types, never before an input method has finished composing. */
export function useSearch(query: string, composing: boolean): State {
  const wanted = query.trim()
  const [state, setState] = useState<{ for: string; found?: SearchView; error?: AppError }>({ for: '' })
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((a) => a + 1), [])
  useEffect(() => {
    if (wanted === '' || composing) return
    let current = true
    const timer = setTimeout(() => {
      find(wanted, limit).then(
        (found) => current && setState({ for: wanted, found }),
        (reason: unknown) => current && setState({ for: wanted, error: AppError.of(reason) }),
      )
    }, restMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, composing, attempt])
  if (wanted === '') return { searching: false, retry }
  // The last answer stays until the next one is here: the list must not flicker.
  return { found: state.found, error: state.for === wanted ? state.error : undefined, searching: state.for !== wanted, retry }
}
