import { trend } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { FigurePart, TrendView } from '../../bridge/views'
import { useView } from './view'

const none: TrendView['points'] = []

/** An indicator by month, and the way to the messages of one month ("2026-03"). */
export function useMonths(id: string) {
  const { query, key, open } = useView()
  const months = useLoad(`trend ${id} ${key}`, () => trend([id], query))
  const points = months.data?.[0]?.points ?? none
  const openMonth = (month: string, part?: Partial<FigurePart>) => {
    const at = points.find((p) => p.month === month)
    if (at) open({ kind: 'messages', id, query: { ...query, from: at.from, to: at.to }, part })
  }
  return { months, points, openMonth }
}
