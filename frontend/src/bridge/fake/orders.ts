import type { OrderChange, OrderFields, OrdersView, OrderView } from '../views'
import { ago } from './people'
import { act, emit } from './stage'

const blank: OrderFields = { number: '', at: '', amount: '', currency: '', status: '', product: '', note: '' }

const order = (key: string, by_hand: boolean, fields: Partial<OrderFields>): OrderView => ({ key, by_hand, counted: !/取消|退款/.test(fields.status ?? ''), fields: { ...blank, ...fields } })

/** Orders of Ahmed (2): two currencies, one order by hand. */
const start = (): Map<number, OrderView[]> =>
  new Map([
    [2, [
      order('h:1', true, { number: 'PI-208', at: ago(2).slice(0, 10), amount: '5200.00', currency: 'USD', product: 'LB-20 × 1000' }),
      order('n:PO-118', false, { number: 'PO-118', at: ago(40).slice(0, 10), amount: '12480.50', currency: 'USD', status: '已发货', product: 'LB-20 × 2400' }),
      order('n:PO-101', false, { number: 'PO-101', at: ago(60).slice(0, 10), amount: '800.00', currency: 'USD', status: '已取消' }),
      order('n:PO-090', false, { number: 'PO-090', at: ago(95).slice(0, 10), amount: '30000.00', currency: 'CNY', status: '完成', note: '样品' }),
    ]],
  ])

/** Orders that a person can change until the page is loaded anew. */
export function ordering() {
  let data = start()
  const of = (id: number) => data.get(id) ?? []

  const view = (id: number): OrdersView => {
    const orders = of(id)
    const counted = orders.filter((o) => o.counted)
    const totals = [...new Set(counted.map((o) => o.fields.currency))].map((currency) => {
      const amounts = counted.filter((o) => o.fields.currency === currency).map((o) => Number(o.fields.amount))
      const sum = amounts.reduce((a, b) => a + b, 0)
      return { currency, orders: amounts.length, sum: sum.toFixed(2), average: (sum / amounts.length).toFixed(2) }
    })
    return { orders, totals }
  }

  /** Puts an order in the place of another, or of nothing, and gives the way back. */
  const put = (customer: number, key: string, fields: OrderFields | null): OrderChange => {
    const before = of(customer).find((o) => o.key === key)
    const rest = of(customer).filter((o) => o.key !== key)
    data.set(customer, fields === null ? rest : [order(key, true, fields), ...rest])
    emit('data:changed')
    return { customer, key, before: before?.fields ?? blank, written: before !== undefined, removed: false }
  }

  return {
    reset: () => void (data = start()),
    methods: {
      List: act('Orders.List', view),
      Save: act('Orders.Save', (customer: number, key: string, fields: OrderFields) => put(customer, key || `h:${of(customer).length + 2}`, fields)),
      Remove: act('Orders.Remove', (customer: number, key: string) => put(customer, key, null)),
      Revert: act('Orders.Revert', (change: OrderChange) => put(change.customer, change.key, change.written && !change.removed ? change.before : null)),
    },
  }
}
