import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { type Page, PagedList } from '../lib/PagedList'
import { onDataChanged } from './events'

/** A long list from `load`; begun anew with another key, loaded anew in its place when the store changes. */
export function usePages<T>(key: string, load: (offset: number, limit: number) => Promise<Page<T>>, from: 'start' | 'end' = 'start') {
  // The key stands for what `load` closes over.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const pages = useMemo(() => new PagedList<T>(load, undefined, from), [key])
  useEffect(() => void pages.open(), [pages])
  useEffect(() => onDataChanged(() => void pages.refresh()), [pages])
  const known = useSyncExternalStore(pages.subscribe, pages.current)
  return { pages, known }
}
