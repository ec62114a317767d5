import type { BatchDetails, BatchFile, BatchView, ImportPlan, ImportResult, PlanChat, PlanFile, RowCounts, TableChoice, TableView, UndoResult } from '../views'
import { ago } from './people'

const file = (index: number, name: string, over: Partial<PlanFile>): PlanFile => ({
  index, name, path: '/home/lily/' + name, format: 'whatsapp-txt', platform: 'android', chats: [],
  orders: 0, contacts: 0, receipts: 0, date_order: 'dmy', date_assumed: false, date_samples: [],
  problems: [], table: undefined, fault: undefined, ...over,
})

const chat = (over: Partial<PlanChat>): PlanChat => ({
  index: 0, name: '', channel: 'whatsapp', group: false, offered: false, directed: false, messages: 0, system: 0, first: '', last: '',
  participants: [], partners: [], namesakes: [], ...over,
})

/** A plan with everything that can stay open: two chats, a file that is none, a date to settle. */
export const plan = (): ImportPlan => ({
  id: '1', zone: 'Asia/Shanghai', zone_known: false, names_sure: true,
  files: [
    file(0, '与Alex Chen的 WhatsApp 聊天.zip', {
      platform: 'iphone',
      chats: [chat({
        name: 'Alex Chen', messages: 1284, system: 6, first: '2025-03-03T09:12:00', last: '2026-03-05T10:00:00',
        participants: [{ name: 'Lily', side: 'me', messages: 700 }, { name: 'Alex Chen', side: 'them', messages: 584 }],
        partners: [{ name: 'Alex Chen', phone: '+1 212 555 0142', country: 'US', zone: 'America/New_York' }],
      })],
    }),
    file(1, 'WhatsApp Chat with Ahmed.txt', {
      chats: [chat({
        name: 'Ahmed', messages: 932, system: 2, first: '2025-04-03T08:00:00', last: '2026-03-09T15:50:00',
        participants: [{ name: 'Lily', side: 'me', messages: 480 }, { name: 'Ahmed', side: 'them', messages: 452 }],
        partners: [{ name: 'Ahmed', phone: '', country: '', zone: '' }],
        namesakes: [{ chat: 7, name: 'Ahmed Al-Harbi', file: '', messages: 214, first: '2024-05-02T08:00:00', last: '2025-01-19T17:20:00' }],
      })],
      date_assumed: true,
      date_samples: [{ raw: '03/04/2026', dmy: '2026-04-03', mdy: '2026-03-04' }, { raw: '05/04/2026', dmy: '2026-04-05', mdy: '2026-05-04' }],
      problems: [{ line: 212, key: 'unreadable-line', params: {} }],
    }),
    file(2, 'Angebot.pdf', { format: '', platform: '', fault: { code: 'not-a-chat', params: { name: 'Angebot.pdf' } } }),
  ],
  names: [
    { name: 'Lily', messages: 1180, files: 2, me: true },
    { name: 'Alex Chen', messages: 584, files: 1, me: false },
    { name: 'Ahmed', messages: 452, files: 1, me: false },
  ],
})

/** A phone's database: chats that say who is me, a private one among them. */
export const account = (): ImportPlan => ({
  ...plan(),
  names: [],
  files: [
    file(0, 'msgstore.db', {
      format: 'whatsapp-android-db', platform: '',
      chats: ['Klaus Weber', 'Mum', 'Expo 2026'].map((name, index) => chat({
        index, name, directed: true, group: index === 2, offered: index === 2, messages: 100 * (index + 1), last: '2026-03-05T10:00:00',
        participants: [{ name: 'Me', side: 'me', messages: 50 }, { name, side: 'them', messages: 50 }],
        partners: [{ name, phone: '', country: '', zone: '' }],
      })),
    }),
  ],
})

const counts = (rows: number, added: number): RowCounts => ({ rows, added, duplicates: 0, updated: 0, skipped: 0 })

const orderFields = [
  { id: 'customer', required: true, group: 'who' }, { id: 'phone', required: true, group: 'who' }, { id: 'date', required: true, group: '' },
  { id: 'amount', required: true, group: '' }, { id: 'currency', required: false, group: '' }, { id: 'number', required: false, group: '' },
  { id: 'product', required: false, group: '' },
]

const columns = (names: Record<string, string[]>, fields: string[]) =>
  Object.entries(names).map(([name, samples], n) => ({ name, samples, field: fields[n] ?? '' }))

const orders = (fields: string[], confirmed: boolean): TableView => ({
  kind: 'orders', preset: '', sheet: '2026', sheets: ['2026', '2025'], encoding: '', header_line: 2, rows: 56, confirmed,
  columns: columns({
    客户: ['Alex Chen', 'Ahmed'], 下单日期: ['2026-03-05', '2026-03-06'], 金额: ['US$4,650.00', 'US$932.50'], 订单号: ['HY-2026-031', 'HY-2026-032'], 备注: ['FOB Ningbo'],
  }, fields),
  fields: [{ kind: 'orders', fields: orderFields }, { kind: 'messages', fields: [] }, { kind: 'customers', fields: [] }, { kind: 'receipts', fields: [] }],
})

/** A workbook of orders whose date column nobody has named yet, or as it was chosen. */
export const orderTable = (choice?: TableChoice): ImportPlan => {
  const table = orders(choice?.columns ?? ['customer', '', 'amount', 'number', ''], choice !== undefined)
  const complete = table.columns.some((c) => c.field === 'date')
  return { ...plan(), names: [], files: [file(0, '订单 2026.xlsx', { format: 'spreadsheet', platform: '', orders: complete ? 56 : 0, table })] }
}

export const result = (batch: number): ImportResult => ({
  batch, added: 1130, duplicates: 154, cancelled: false, millis: 4200, customers: [1, 2],
  files: plan().files.map((f) => ({
    path: f.path, format: f.format, messages: f.chats[0]?.messages ?? 0, added: f.fault ? 0 : f.index === 0 ? 1130 : 0, duplicates: f.index === 1 ? 154 : 0,
    updated: 0, system: f.chats[0]?.system ?? 0, problems: f.problems, first: '', last: '', participants: f.chats[0]?.participants ?? [], customers: f.fault ? [] : [f.index + 1],
    fault: f.fault,
    orders: counts(f.orders, f.orders), contacts: counts(f.contacts, f.contacts), receipts: counts(f.receipts, f.receipts),
  })),
})

const none: RowCounts = { rows: 0, added: 0, duplicates: 0, updated: 0, skipped: 0 }

/** One dropped file of an import: its messages, or the orders of a table. */
export const batchFile = (path: string, kind: 'messages' | 'orders', counts: Partial<RowCounts>, customers: number, problems = 0): BatchFile => ({
  name: path.split(/[/\\]/).at(-1) ?? path, path, format: kind === 'orders' ? 'spreadsheet' : 'whatsapp-txt',
  messages: none, orders: none, contacts: none, receipts: none, [kind]: { ...none, ...counts }, customers, problems,
})

/** A line of the history, from its files. */
export function batch(id: number, at: string, files: BatchFile[], over: Partial<BatchView> = {}): BatchView {
  const sum = (key: keyof RowCounts) => files.reduce((n, f) => n + f.messages[key] + f.orders[key] + f.contacts[key] + f.receipts[key], 0)
  return {
    id, at, files, added: sum('added'), updated: sum('updated'), duplicates: sum('duplicates'), skipped: sum('skipped'),
    customers: files.reduce((n, f) => n + f.customers, 0), problems: files.reduce((n, f) => n + f.problems, 0),
    undone: false, redoable: false, days_left: 0, ...over,
  }
}

export const history = (): BatchView[] => [
  batch(4, ago(0, 2), [batchFile('/home/lily/orders.xlsx', 'orders', { rows: 61, added: 56, updated: 4, skipped: 1 }, 1, 1)]),
  batch(2, ago(1), [batchFile('/home/lily/与Alex Chen的 WhatsApp 聊天.zip', 'messages', { rows: 1284, added: 1130, duplicates: 154 }, 1)]),
  batch(1, ago(9), [batchFile('/home/lily/WhatsApp Chat with Ahmed.txt', 'messages', { rows: 936, added: 932, updated: 4 }, 1)], { undone: true, redoable: true, days_left: 21 }),
]

/** What the fake tells of an import, and of its undo. */
export const details = (of: BatchView): BatchDetails => ({
  files: of.problems === 0 ? [] : [{ name: of.files[0]?.name ?? '', problems: [{ line: 17, key: 'unreadable-line', params: {} }] }],
  customers: [{ id: 2, name: 'Ahmed Al-Harbi', company: 'Najd Trading', country: 'SA' }],
})
export const goes = (of: BatchView): UndoResult => {
  const sum = (kind: 'messages' | 'orders' | 'receipts') => of.files.reduce((n, f) => n + f[kind].added, 0)
  return { batch: of.id, removed: sum('messages'), orders: sum('orders'), receipts: sum('receipts'), customers: of.customers, kept: 1 }
}
