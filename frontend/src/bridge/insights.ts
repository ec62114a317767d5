import { call } from './backend'
import type { FigurePart } from './views'

/** A period (instants, from ≤ case < to; "" open) and a group of customers; `only` "" is all of them. */
export interface Query {
  from: string
  to: string
  by: string
  only: string
}

/** Some indicators (none: all) of a period, and their numbers alone of the one before. */
export const overview = (ids: readonly string[], q: Query) => call('Insights', (it) => it.Overview([...ids], q))
export const trend = (ids: string[], q: Query) => call('Insights', (it) => it.Trend(ids, q))
export const spread = (id: string, key: string, q: Query) => call('Insights', (it) => it.Spread(id, key, q))
export const hours = (q: Query) => call('Insights', (it) => it.Hours(q))
/** Figures side by side: of each "stage", "country", "tag", "channel" or "customer". */
export const compare = (ids: string[], by: string, q: Query) => call('Insights', (it) => it.Compare(ids, by, q))
export const typical = () => call('Insights', (it) => it.Typical())
export const evidence = (part: FigurePart, q: Query, offset: number, limit: number) => call('Insights', (it) => it.Evidence(part, q, offset, limit))
