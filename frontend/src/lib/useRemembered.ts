import { useCallback, useState } from 'react'

/** State that outlives the window on this computer; what cannot be read is `start` again. */
export function useRemembered<V>(key: string, start: V, valid: (v: unknown) => v is V) {
  const [value, setValue] = useState<V>(() => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
      return valid(stored) ? stored : start
    } catch {
      return start // written by another version
    }
  })
  const remember = useCallback(
    (next: V) => {
      setValue(next)
      localStorage.setItem(key, JSON.stringify(next))
    },
    [key],
  )
  return [value, remember] as const
}

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)

/** Column widths in pixels by column. */
export const isSizes = (v: unknown): v is Record<string, number> =>
  isRecord(v) && Object.values(v).every((n) => typeof n === 'number' && n > 0)

/** Shown or hidden by column. */
export const isFlags = (v: unknown): v is Record<string, boolean> =>
  isRecord(v) && Object.values(v).every((b) => typeof b === 'boolean')
