import type { BandView, DetailView, FigureView } from '../views'

// Figures as Go sends them, of every unit and every state.

type Over<V> = Partial<Omit<V, 'interval'>> & { range?: [low: number, high: number] }

const blank = { unit: 'share', working: false, state: 'measured', need: '', value: 0, currency: '', n: 0, hits: 0 }

/** A share comes with its hits, so that value and counts agree. */
const filled = <V extends object>(v: Over<V> & { hits?: number; n?: number; unit?: string }) => {
  const { range, ...rest } = v
  const share = rest.hits !== undefined && rest.n !== undefined && rest.n >= 5 && (rest.unit ?? 'share') === 'share' ? { value: rest.hits / rest.n } : {}
  return { ...blank, ...share, ...rest, interval: range && { low: range[0], high: range[1] } }
}

export const detail = (key: string, over: Over<DetailView>): DetailView => ({ key, opens: (over.n ?? 0) > 0, ...filled<DetailView>(over) })
export const figure = (id: string, ref: string, layer: number, over: Over<FigureView>): FigureView => ({ id, ref, layer, opens: (over.n ?? 0) > 0, details: [], bands: [], source: '', ...filled<FigureView>(over) })
const band = (key: string, low: number, high: number): BandView => ({ key, low, high, source: '' })

const few = { state: 'not_enough_data' }
const lacks = (need: string) => ({ state: 'not_in_source', need })

export const replyRate = (hits: number, n: number, low: number, high: number): FigureView =>
  n < 5
    ? figure('response_rate', 'I-01', 1, { ...few, n, hits })
    : figure('response_rate', 'I-01', 1, {
        n, hits, range: [low, high], bands: [band('good', 0.8, 0), band('poor', 0, 0.2)],
        details: [detail('by_series', { n, hits, range: [low, high] }), detail('attempts_per_series', { unit: 'count', value: 1.3, n })],
      })

/** What a customer's card shows: measured, few, not enough, lacking, and standing in for another. */
export const figures = (): FigureView[] => [
  figure('first_reply_rate', 'I-04', 1, { hits: 16, n: 38, range: [0.28, 0.58], details: [detail('wait', { unit: 'seconds', value: 86_000, n: 16 }), detail('pending', { unit: 'count', value: 3, n: 41 })] }),
  replyRate(8, 10, 0.49, 0.94),
  figure('response_time', 'I-02', 1, {
    unit: 'seconds', working: true, value: 15_300, n: 24, range: [7_200, 32_400],
    bands: [band('golden', 0, 300), band('normal', 300, 32_400), band('slow', 32_400, 0)],
    details: [
      detail('p90', { unit: 'seconds', working: true, value: 100_800, n: 24 }), detail('wall', { unit: 'seconds', value: 61_200, n: 24 }),
      ...([['within_15_min', 4], ['within_4_h', 9], ['same_day', 3], ['next_day', 5], ['later', 3], ['none', 6]] as const).map(([key, hits]) => detail(key, { hits, n: 30, range: [hits / 60, hits / 20] })),
    ],
  }),
  figure('our_response_time', 'I-05', 1, { unit: 'seconds', value: 2_700, n: 21, range: [1_200, 5_400], bands: [band('badge', 0, 899)], details: [detail('working', { unit: 'seconds', ...lacks('hours') })] }),
  figure('owed_replies', 'I-07', 1, { unit: 'count', value: 0, n: 12 }),
  figure('silence', 'I-08', 1, { unit: 'seconds', value: 5 * 86_400, n: 1, details: [detail('longest', { unit: 'seconds', value: 5 * 86_400, n: 1 }), detail('working', { unit: 'seconds', working: true, value: 25 * 3_600, n: 1 })] }),
  figure('read_no_reply', 'I-12', 1, { ...lacks('receipts') }),
  figure('turns', 'I-14', 1, { unit: 'rounds', value: 3, n: 12, range: [2, 4], bands: [band('healthy', 3, 5)], details: [detail('most', { unit: 'rounds', value: 9, n: 12 })] }),
  figure('customer_initiated_rate', 'I-26', 1, { ...few, n: 3, hits: 1 }),
  figure('portfolio_spread', 'I-42', 1, { n: 180, hits: 54, range: [0.24, 0.37] }),
  figure('richness', 'I-15', 2, { unit: 'count', value: 2, n: 46, range: [1, 2], details: [detail('words', { unit: 'words', value: 17, n: 46 }), detail('average', { unit: 'count', value: 1.8, n: 46 })] }),
  figure('question_depth', 'I-20', 2, { hits: 9, n: 15, range: [0.36, 0.8] }),
  figure('sentiment', 'I-21', 2, {
    hits: 12, n: 46, range: [0.16, 0.4], details: [detail('neutral', { hits: 25, n: 46 }), detail('negative', { hits: 4, n: 46 }), detail('unsure', { hits: 5, n: 46 }), detail('positive_lately', { hits: 3, n: 10 }), detail('negative_lately', { hits: 1, n: 10 })],
  }),
  figure('issue_resolution_rate', 'I-22', 2, { hits: 11, n: 15, range: [0.48, 0.89] }),
  figure('time_to_solution', 'I-23', 2, { unit: 'seconds', value: 9_000, n: 15, range: [3_600, 20_000] }),
  figure('warmth', 'I-29', 2, { unit: 'count', value: 2, n: 1, details: [detail('emoji', { hits: 12, n: 46 }), detail('social', { unit: 'flag', ...lacks('tags') })] }),
  figure('lukewarm', 'I-28', 2, { unit: 'flag', value: 0, n: 1 }),
  figure('inquiry_to_lead_rate', 'I-44', 3, { hits: 12, n: 34, range: [0.21, 0.52], details: [detail('days', { unit: 'days', value: 2.5, n: 12 })] }),
  figure('conversion_rate', 'I-45', 3, { hits: 5, n: 12, range: [0.19, 0.68], details: [detail('of_all', { hits: 5, n: 38, range: [0.06, 0.27] })] }),
  figure('average_order_value', 'I-46', 3, {
    unit: 'amount', ...few, need: 'rates', n: 7, opens: false,
    details: [detail('per_currency', { unit: 'amount', currency: 'USD', value: 6_800.5, n: 5 }), detail('per_currency', { unit: 'amount', currency: 'CNY', value: 30_000, n: 2 }), detail('orders', { unit: 'count', value: 7, n: 7 })],
  }),
  figure('lifetime_value', 'I-47', 3, {
    unit: 'amount', currency: 'USD', value: 17_680.5, n: 5, opens: false,
    details: [detail('per_currency', { unit: 'amount', currency: 'USD', value: 17_680.5, n: 5 }), detail('repeat_rate', { hits: 2, n: 5, range: [0.12, 0.77] })],
  }),
  figure('sales_cycle_length', 'I-48', 3, { unit: 'days', value: 48.5, n: 5, details: [detail('longest', { unit: 'days', value: 95, n: 5 }), detail('before_contact', { unit: 'count', value: 1, n: 6 })] }),
  figure('churn_risk', 'I-50', 3, { unit: 'flag', value: 1, n: 1, details: [detail('silence', { unit: 'seconds', value: 40 * 86_400, n: 1 }), detail('usual', { unit: 'seconds', value: 12 * 86_400, n: 1 })] }),
]
