import type { CardFields, ClockView, CustomerRow, MessageView } from '../views'
import { replyRate } from './figures'

// Invented people. Instants are relative to `now`, so that "5 天前" stays true.

export const now = () => new Date()
export const ago = (days: number, hours = 0) => new Date(now().getTime() - (days * 24 + hours) * 3_600_000).toISOString().slice(0, 19) + 'Z'

const wall = (zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(now()).replace(' ', 'T')

export const clock = (zone: string, state: string): ClockView => {
  const local = wall(zone || 'UTC')
  const tomorrow = new Date(Date.parse(local.slice(0, 10) + 'T09:00:00Z') + 86_400_000)
  const opens = tomorrow.toISOString().slice(0, 19)
  const at = new Date(now().getTime() + tomorrow.getTime() - Date.parse(local + 'Z')).toISOString().slice(0, 19)
  const open = state === 'working' || state === 'unknown'
  return {
    zone, local_at: zone === '' ? '' : local, offset_s: 0, state, opens_local: open ? '' : opens, opens_at: open ? '' : at + 'Z',
    holiday: state === 'holiday' ? { en: 'Good Friday', hans: '耶稣受难日', hant: '耶穌受難日', local: 'Karfreitag', exact: true } : undefined,
  }
}

const row = (id: number, name: string, country: string, zone: string, state: CustomerRow['clock']['state'], over: Partial<CustomerRow>): CustomerRow => ({
  id, name, company: '', phone: '', tags: [], country,
  clock: clock(zone, state),
  stage: '', stage_set: false, channels: ['whatsapp'], messages: 0, first: ago(200), last: ago(5),
  temperature: 'unknown', by_facts: 'unknown', temperature_set: false, facts: [],
  standing: { state: 'settled', since: '', waited_s: 0, attempts: 0, ticks: '', evidence: [] },
  reply_rate: replyRate(0, 0, 0, 0),
  ...over,
})

export const rows = (): CustomerRow[] => [
  row(1, 'Alex Chen', 'US', 'America/New_York', 'off', {
    company: 'ABC Inc.', tags: ['LED', '展会 2026'], phone: '+1 212 555 0142', stage: 'interaction', stage_set: true, channels: ['whatsapp', 'telegram'], temperature: 'warm', by_facts: 'warm',
    facts: [
      { id: 'replies', vote: 1, params: { answered_count: '8', series_count: '10' }, evidence: [1, 3] },
      { id: 'heard', vote: 1, params: { ago_s: '432000' }, evidence: [8] },
      { id: 'initiative', vote: -1, params: { begun_count: '0', conversation_count: '6' }, evidence: [] },
    ], messages: 1284, last: ago(5),
    standing: { state: 'they_owe', since: ago(5), waited_s: 5 * 86_400, attempts: 2, ticks: '', evidence: [8, 9] }, reply_rate: replyRate(8, 10, 0.49, 0.94),
  }),
  row(2, 'Ahmed Al-Harbi', 'SA', 'Asia/Riyadh', 'working', {
    company: 'Najd Trading', phone: '+1 555 0101', stage: 'conversion', messages: 932, last: ago(1, 3),
    standing: { state: 'we_owe', since: ago(1, 3), waited_s: 97_200, attempts: 0, ticks: '', evidence: [9] }, reply_rate: replyRate(22, 24, 0.74, 0.98),
  }),
  row(3, 'Klaus Weber', 'DE', 'Europe/Berlin', 'holiday', {
    company: 'Nordlicht Handel', phone: '+1 555 0102', stage: 'interaction', messages: 311, last: ago(12, 14),
    standing: { state: 'they_owe', since: ago(12, 14), waited_s: 12 * 86_400 + 14 * 3_600, attempts: 1, ticks: '', evidence: [9] }, reply_rate: replyRate(11, 19, 0.36, 0.77),
  }),
  row(4, 'María Fernández', 'MX', 'America/Mexico_City', 'off', {
    company: 'Solar del Norte', phone: '+1 555 0103', stage: 'maintenance', messages: 2210, last: ago(0, 6), reply_rate: replyRate(61, 66, 0.83, 0.97),
  }),
  row(5, 'Ivan Petrov', '', '', 'unknown', { messages: 14, last: ago(40), stage: 'ice-breaking', reply_rate: replyRate(1, 3, 0, 0),
    standing: { state: 'they_owe', since: ago(40), waited_s: 40 * 86_400, attempts: 3, ticks: '', evidence: [9] } }),
]

export const fields = (r: CustomerRow): CardFields => ({
  name: r.name, call_name: r.name.split(' ')[0] ?? '', company: r.company, country: r.country, city: r.id === 1 ? 'New York' : '',
  zone: r.clock.zone, week: '', channel: 'whatsapp', handles: [], stage: r.stage_set ? r.stage : '', temperature: r.temperature_set ? r.temperature : '', source: '', tags: r.tags, note: '',
})

const said: [days: number, hours: number, direction: string, text: string, kind?: string, more?: Partial<MessageView>][] = [
  [60, 2, '', 'Messages and calls are end-to-end encrypted.', 'system'],
  [60, 1, 'out', 'Hi Alex, thank you for stopping by our booth. Which market is the LB-20 lamp for?'],
  [59, 20, 'in', 'Hi Lily, New Jersey warehouse. 500 pcs for the first order, early May. What is the lead time?'],
  [59, 18, 'out', 'Lead time is 25 days after deposit. Shall I quote FOB Ningbo or DDP New Jersey?'],
  [58, 22, 'in', 'DDP please. Also need the ETL certificate number.'],
  [12, 4, 'out', 'Quotation Q-118 attached: 500 pcs LB-20 at $4.65 DDP, valid until Friday.', 'document'],
  [11, 20, 'in', 'Received, thanks. A bit worried about lead time, let me check with Karen 🙂', 'text', {
    channel: 'telegram', reply_to: 6, quote: 'Quotation Q-118 attached: 500 pcs LB-20 at $4.65 DDP, valid until Friday.', reactions: [{ by: 'Lily', emoji: '👍' }],
  }],
  [5, 2, 'out', 'Hi, any update?'],
  [5, 0, 'out', 'Hello?'],
]

/** Alex' chat, repeated backwards so that lists have something to scroll. */
export const chat = (name: string): MessageView[] => {
  const rounds = 6
  const all: MessageView[] = []
  for (let r = rounds - 1; r >= 0; r--)
    for (const [days, hours, direction, text, kind, more] of said)
      all.push({
        id: all.length + 1, customer_id: 0, customer: name, channel: 'whatsapp', at: ago(days + r * 61, hours), precision: 'minute',
        sender: direction === 'out' ? 'Lily' : direction === 'in' ? name : '', direction, kind: kind ?? 'text', text,
        edited: false, delivered_at: '', read_at: '', gap_s: 0, ticks: '', ticks_by: '', ticks_at: '', reply_to: 0, quote: '', reactions: [], ...more,
      })
  return all.map((m, i) => {
    const before = all[i - 1]
    const gap = before ? (Date.parse(m.at) - Date.parse(before.at)) / 1000 : 0
    return { ...m, gap_s: gap > 86_400 ? gap : 0 }
  })
}
