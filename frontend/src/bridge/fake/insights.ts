import type { Query } from '../insights'
import type { CaseView, CustomerRow, DetailView, FigurePart, FigureView, MessageView, TrendPoint } from '../views'
import { evidence } from './evidence'
import { detail, figure, figures, replyRate } from './figures'
import { ago } from './people'
import { act, stage } from './stage'

/** A number from 0 up to `below` that is always the same for the same seed. */
const dice = (seed: number, below: number) => Math.floor((Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % 1) * below)

const lacking: Record<string, string> = { response_time: 'country', conversion_rate: 'orders', average_order_value: 'orders', lifetime_value: 'orders', sales_cycle_length: 'orders' }

/** All customers together; few of everything where the stage is poor. */
function together(): FigureView[] {
  const all = figures().map((f): FigureView => {
    if (f.id === 'churn_risk') return { ...f, value: 2, n: 4 }
    if (f.id === 'silence') return { ...f, value: 12 * 86_400, n: 3 }
    if (f.id === 'response_rate') return replyRate(102, 124, 0.74, 0.88)
    if (f.id === 'customer_initiated_rate') return figure(f.id, f.ref, 1, { hits: 21, n: 64, range: [0.23, 0.45] })
    return f
  })
  if (!stage.poor) return all
  return all.map((f) => {
    const need = lacking[f.id]
    if (need && f.id !== 'response_time') return { ...f, state: 'not_in_source', need, value: 0, n: 0, hits: 0, interval: undefined, opens: false, details: f.details.map((d) => ({ ...d, state: 'not_in_source', need, n: 0, hits: 0, interval: undefined })) }
    const some = { state: f.unit === 'share' ? 'not_enough_data' : f.state, n: Math.min(3, f.n), hits: Math.min(1, f.hits), interval: undefined }
    return { ...f, ...some, need: need ?? f.need, working: false, details: f.details.map((d) => ({ ...d, state: 'not_enough_data', need: need ?? '', n: 0, hits: 0, interval: undefined })) }
  })
}

/** The time before: the same, a little less of it. */
const earlier = (f: FigureView): FigureView =>
  f.id === 'first_reply_rate' ? figure(f.id, f.ref, 1, { hits: 14, n: 31, range: [0.29, 0.62] }) : f.id === 'response_rate' && !stage.poor ? replyRate(61, 110, 0.46, 0.64) : f

const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03']

function point(month: string, i: number, f: FigureView): TrendPoint {
  const n = stage.poor ? 2 : 3 + dice(i + f.id.length, 30)
  const hits = dice(i + 7, n)
  const share = (key: string, h: number): DetailView => (n < 5 ? detail(key, { state: 'not_enough_data', n, hits: h }) : detail(key, { n, hits: h, range: [Math.max(0, h / n - 0.15), Math.min(1, h / n + 0.15)] }))
  const negative = dice(i + 3, Math.max(1, n - hits))
  return {
    month, from: `${month}-01T00:00:00Z`, to: `${months[i + 1] ?? '2026-04'}-01T00:00:00Z`, number: share('', hits),
    details: [share('negative', negative), share('neutral', n - hits - negative), share('unsure', 0), detail('average', { unit: 'count', value: 1 + dice(i, 20) / 10, n })],
  }
}

/** Figures of one customer, each a little different. */
function own(f: FigureView, row: CustomerRow): FigureView {
  if (f.id === 'response_rate') return row.reply_rate
  if (f.id === 'silence') return row.standing.state === 'they_owe' ? { ...f, value: row.standing.waited_s, n: 1, details: [detail('working', { unit: 'seconds', working: true, value: row.standing.waited_s / 3.4, n: 1 })] } : { ...f, state: 'not_enough_data', value: 0, n: 0 }
  if (f.id === 'churn_risk') return row.id === 3 || row.id === 5 ? { ...f, value: 1, n: 1, details: [detail('silence', { unit: 'seconds', value: row.standing.waited_s, n: 1 })] } : { ...f, value: 0, n: 1 }
  if (f.unit === 'amount') {
    const value = row.id % 2 === 0 ? 4_800 * row.id : 0
    const ofSamples = row.id === 2 ? [detail('per_currency', { unit: 'amount', currency: 'CNY', value: 30_000, n: 2 })] : []
    return value === 0 || stage.poor
      ? { ...f, state: 'not_in_source', need: 'orders', value: 0, n: 0, details: [] }
      : { ...f, state: 'measured', need: '', currency: 'USD', value, n: row.id, details: [detail('per_currency', { unit: 'amount', currency: 'USD', value, n: row.id }), ...ofSamples] }
  }
  return { ...f, ...(f.unit === 'days' ? { value: 12 * row.id } : {}), n: Math.max(1, f.n - 4 * row.id) }
}

/** What the ways to begin are called, by customer. */
const openers: Record<number, string> = { 1: '先发规格书', 2: '先发规格书', 3: '先报价' }

/** The bound struct over the fake's customers. */
export function insights(visible: () => CustomerRow[], chat: (customer: number) => MessageView[]) {
  const keys = (row: CustomerRow, by: string) => (by === 'stage' ? [row.stage] : by === 'country' ? [row.country] : by === 'channel' ? row.channels : by === 'opener' ? [openers[row.id] ?? ''] : row.tags.length > 0 ? row.tags : [''])
  const people = ({ by, only }: Query) => visible().filter((r) => by === '' || only === '' || keys(r, by).includes(only))
  const cases = (count: number, value: (i: number) => number, q: Query): CaseView[] =>
    people(q).length === 0 ? [] : Array.from({ length: stage.poor ? 2 : count }, (_, i) => {
      const row = people(q)[i % people(q).length]
      return { customer: row?.id ?? 0, name: row?.name ?? '', at: ago(i + 1), value: value(i), open: i % 9 === 8, currency: '' }
    })
  const slots = [2 * 24 + 10, 2 * 24 + 10, 4 * 24 + 15, 24 + 9, 3 * 24 + 11]

  return {
    Overview: act('Insights.Overview', (ids: string[], q: Query) => {
      const wanted = together().filter((f) => ids.length === 0 || ids.includes(f.id))
      const groups = q.by === '' ? [] : [...new Set(visible().flatMap((r) => keys(r, q.by)))].map((key) => ({ key, customers: visible().filter((r) => keys(r, q.by).includes(key)).length }))
      const empty = people(q).length === 0
      return { figures: empty ? [] : wanted, before: q.from === '' || q.to === '' || empty ? [] : wanted.map(earlier), customers: empty ? 0 : 38, groups, waiting: stage.poor ? 1240 : 0 }
    }),
    Trend: act('Insights.Trend', (ids: string[]) => together().filter((f) => ids.includes(f.id)).map((f) => ({ id: f.id, points: months.map((m, i) => point(m, i, f)) }))),
    Spread: act('Insights.Spread', (id: string, _key: string, q: Query) => {
      const all = id === 'turns' ? cases(40, (i) => dice(i, 9), q) : cases(60, (i) => Math.round(60 * 2 ** (dice(i, 120) / 10)), q)
      const counts = [...new Set(all.map((c) => c.value))].sort((a, b) => a - b).map((value) => ({ value, n: all.filter((c) => c.value === value).length }))
      return { unit: id === 'turns' ? 'rounds' : 'seconds', working: false, total: all.length, cases: all, counts }
    }),
    Hours: act('Insights.Hours', (q: Query) => {
      const all = cases(70, (i) => (i % 2 === 0 ? (slots[dice(i, slots.length)] ?? 0) : 24 * (1 + dice(i, 5)) + 9 + dice(i + 1, 9)), q)
      const at = Array.from({ length: 168 }, (_, slot) => slot)
      return { total: all.length, counts: at.map((slot) => all.filter((c) => c.value === slot).length), working: at.map((slot) => slot >= 24 && slot < 144 && slot % 24 >= 9 && slot % 24 < 18), cases: all }
    }),
    Compare: act('Insights.Compare', (ids: string[], by: string, q: Query) => {
      const wanted = together().filter((f) => ids.includes(f.id))
      if (by === 'customer') return people(q).map((r) => ({ key: String(r.id), name: r.name, customers: 1, figures: wanted.map((f) => own(f, r)) }))
      return [...new Set(visible().flatMap((r) => keys(r, by)))].map((key, i) => ({
        key, name: key, customers: 1,
        figures: wanted.map((f) => (i === 0 || f.unit !== 'share' ? f : figure(f.id, f.ref, f.layer, i % 2 === 0 ? { state: 'not_enough_data', n: 3, hits: 1 } : { hits: 9, n: 15, range: [0.36, 0.8] }))),
      }))
    }),
    Typical: act('Insights.Typical', () => figures().map((f) => ({ id: f.id, known: f.state === 'measured' && f.unit !== 'flag', value: f.value * 0.8, n: 5, currency: f.currency }))),
    Evidence: act('Insights.Evidence', (part: FigurePart, q: Query, offset: number, limit: number) => {
      const all = people(q).flatMap((r) => chat(r.id).filter((m) => m.direction !== '').slice(0, 12).map((m) => ({ ...m, customer_id: r.id, customer: r.name })))
      return evidence(part, all, offset, limit)
    }),
  }
}
