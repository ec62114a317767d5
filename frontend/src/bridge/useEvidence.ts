import { useState } from 'react'
import { AppError } from './error'
import { usePages } from './usePages'
import type { EvidenceItem, EvidencePage } from './views'

/** The messages behind a figure, as they are looked at, and what they add up to. */
export function useEvidence(key: string, load: (offset: number, limit: number) => Promise<EvidencePage>) {
  const [latest, setLatest] = useState<{ key: string; page: EvidencePage }>()
  const list = usePages<EvidenceItem>(key, async (offset, limit) => {
    const page = await load(offset, limit)
    setLatest({ key, page })
    return page
  })
  const { error } = list.known
  return { ...list, error: error === null ? undefined : AppError.of(error), counted: latest?.key === key ? latest.page : undefined }
}
