import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Loaded } from '../../bridge/useLoad'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'

interface Props<V> {
  of: Loaded<V>
  /** Pixels that the chart will take at 100 % text, so that nothing jumps when it comes. */
  height: number
  children: (data: V) => ReactNode
}

/** A chart whose cases are loaded on their own: its shape while they come, or what went wrong. */
export function Fetched<V>({ of, height, children }: Props<V>) {
  const t = useT()
  if (of.error) return <ErrorNote error={of.error} onRetry={of.reload} />
  if (of.data === undefined) return <Skeleton role="status" aria-label={t('state.loading')} height={`${height / 16}rem`} />
  return <>{children(of.data)}</>
}
