import { createContext, useContext } from 'react'
import type { Query } from '../../bridge/insights'
import type { CaseView, FigurePart, FigureView, InsightsView } from '../../bridge/views'

/** What slides in beside the charts: messages, the customers counted, or single cases. */
export type Wish =
  | { kind: 'messages'; id: string; query: Query; customer?: number; part?: Partial<FigurePart> }
  | { kind: 'people'; id: string; query: Query; only?: (figure: FigureView) => boolean }
  | { kind: 'cases'; id: string; title: string; key?: string; cases: CaseView[]; text: (one: CaseView) => string }

/** What every chart of the screen stands on. */
export interface View {
  overview: InsightsView
  query: Query
  /** The query as a key to load by. */
  key: string
  comparing: boolean
  open: (wish: Wish) => void
}

const context = createContext<View | null>(null)
export const ViewProvider = context.Provider

/** The period, the group and their figures. */
export function useView(): View {
  const view = useContext(context)
  if (!view) throw new Error('no view of insights around')
  return view
}

export const figureOf = (figures: FigureView[], id: string) => figures.find((f) => f.id === id)

/** The indicators of a view that exist, in the order asked for. */
export const figuresOf = (view: View, ids: readonly string[]) => ids.flatMap((id) => figureOf(view.overview.figures, id) ?? [])

/** All of a group at any time: for what cannot be cut at a day. */
export const ever = (q: Query): Query => ({ ...q, from: '', to: '' })

/** The time before a period, as long as that. */
export const before = (q: Query): Query => ({ ...q, from: new Date(2 * Date.parse(q.from) - Date.parse(q.to)).toISOString().slice(0, 19) + 'Z', to: q.from })

export const keyOf = (q: Query) => `${q.from} ${q.to} ${q.by} ${q.only}`
