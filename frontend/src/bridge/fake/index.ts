import { AppError } from '../error'
import type { Backend } from '../backend'
import { evidence } from './evidence'
import type { CardView, CustomerRow, FigurePart, ImportResult, MessagePlace, SearchView, SettingsView, TableChoice, TemperatureChange, TicksView } from '../views'
import { intelligence } from './ai'
import { backups } from './backups'
import { calendar } from './calendar'
import { checking } from './checker'
import { defining } from './definitions'
import { figures } from './figures'
import { present } from './present'
import { reviewing } from './habits'
import * as importing from './import'
import { insights } from './insights'
import { merging } from './merge'
import { ordering } from './orders'
import * as people from './people'
import { phrasing } from './phrases'
import { act, emit, readAddress, stage, whenReset } from './stage'
import { understanding } from './understanding'
import { sentences } from './words'

/** The store of the fake: sample data that a person can change until the page is loaded anew. */
function fresh() {
  return {
    rows: people.rows(),
    fields: new Map(people.rows().map((r) => [r.id, people.fields(r)])),
    batches: importing.history(),
    ticks: new Map<number, { ticks: string; ticks_by: string; ticks_at: string }>(),
    settings: {
      language: '', theme: 'system', text_size: Number(new URLSearchParams(window.location.search).get('size')) || 100, zone: 'Asia/Shanghai', computer_zone: 'Asia/Shanghai',
      zones: ['Asia/Shanghai', 'Asia/Hong_Kong', 'Europe/Berlin', 'America/New_York', 'UTC'], names: ['Lily'], country: 'CN', hours: '',
      database: '/home/lily/.local/share/Huiyin/huiyin.db', sample: false, empty: false, version: '0.1.0', ai: 'off',
    } satisfies SettingsView as SettingsView,
    cancelled: false,
  }
}

let data = fresh()
whenReset(() => {
  data = fresh()
  merges.reset()
  orders.reset()
  times.reset()
  checks.reset()
  reading.reset()
  definitions.reset()
  phrases.reset()
  model.reset()
})
readAddress(window.location.search)

const settings = (): SettingsView => ({ ...data.settings, ai: model.state(), empty: stage.empty && !data.settings.sample })
const visible = () => (settings().empty ? [] : data.rows)
const checks = checking((id) => card(id).row)
const times = calendar(() => data, visible)
const orders = ordering()
const definitions = defining()
const reading = understanding((id) => people.chat(card(id).row.name))
const phrases = phrasing((id) => card(id).fields.call_name)
const merges = merging(() => data, visible)
const model = intelligence({ people: visible, chat: (id) => chat(card(id).row.name), check: checks.judge })

function card(id: number): CardView {
  const row = visible().find((r) => r.id === id)
  const fields = data.fields.get(id)
  if (!row || !fields) throw new AppError('no-such-customer')
  return {
    row, fields, country_guessed: id === 1, maybe_truncated: id === 4, figures: figures(), lead: lead(row),
    identities: [{ channel: 'whatsapp', handle: row.phone || row.name }],
  }
}

/** The first message of Alex that asks for a quotation. */
const lead = (row: CustomerRow) => (row.id === 1 ? reading.leadOf(people.chat(row.name)) : undefined)

function find(query: string, limit: number): SearchView {
  const q = query.toLowerCase()
  const hits = visible().flatMap((r) =>
    people.chat(r.name).filter((m) => m.text.toLowerCase().includes(q)).map((m) => {
      const start = [...m.text.slice(0, m.text.toLowerCase().indexOf(q))].length
      return { customer_id: r.id, customer: r.name, message: m.id, at: m.at, snippet: m.text, ranges: [{ start, end: start + [...query].length }] }
    }),
  )
  return {
    customers: visible().filter((r) => (r.name + r.company + r.phone).toLowerCase().includes(q)).map(({ id, name, company, country }) => ({ id, name, company, country })),
    messages: hits.slice(0, limit), more: hits.length > limit,
  }
}

/** Reads for a while and reports progress, as the real import does. */
async function runImport(): Promise<ImportResult> {
  data.cancelled = false
  const total = 4_200_000
  const steps = 20
  for (let step = 0; step <= steps && !data.cancelled; step++) {
    const share = step / steps
    emit('import:progress', { phase: 'read', file: importing.plan().files[share < 0.6 ? 0 : 1]?.name ?? '', index: share < 0.6 ? 0 : 1, files: 2, messages: Math.round(share * 2216), done: share * total, total, left_s: step < 4 ? -1 : Math.ceil((steps - step) / 5) })
    await new Promise((next) => setTimeout(next, typeof process === 'undefined' ? 150 : 1))
  }
  const result = { ...importing.result(3), cancelled: data.cancelled }
  const files = result.files.filter((f) => !f.fault).map((f) => importing.batchFile(f.path, 'messages', { rows: f.messages, added: f.added, duplicates: f.duplicates }, 1))
  data.batches = [importing.batch(3, people.ago(0), files), ...data.batches]
  stage.empty = false
  emit('data:changed')
  return result
}

function batch(id: number) {
  const found = data.batches.find((b) => b.id === id)
  if (!found) throw new AppError('batch-unknown')
  return found
}

function undone(id: number, undo: boolean) {
  const goes = importing.goes(batch(id))
  data.batches = data.batches.map((b) => (b.id === id ? { ...b, undone: undo, redoable: undo, days_left: undo ? 30 : 0 } : b))
  emit('data:changed')
  return goes
}

/** The chat with what the user said of its ticks. */
const chat = (name: string) => people.chat(name).map((m) => ({ ...m, ...data.ticks.get(m.id), meaning: reading.meaning(m) }))

function mark(said: TicksView): TicksView {
  const before = data.ticks.get(said.message)
  data.ticks.set(said.message, { ticks: said.ticks === 'unknown' ? '' : said.ticks, ticks_by: 'hand', ticks_at: said.at || people.ago(0) })
  emit('data:changed')
  return { message: said.message, ticks: before?.ticks ?? '', at: before?.ticks_at ?? '' }
}

/** The bound structs over sample data, for tests and the browser preview. */
export const backend: Backend = {
  AI: model.methods,
  Imports: {
    PickFiles: act('Imports.PickFiles', () => (stage.account ? importing.account() : stage.table ? importing.orderTable() : importing.plan()).files.map((f) => f.path)),
    Inspect: act('Imports.Inspect', (paths: string[]) => (paths.some((p) => p.endsWith('.db')) ? importing.account() : paths.some((p) => p.endsWith('.xlsx')) ? importing.orderTable() : importing.plan())),
    SaveTemplate: act('Imports.SaveTemplate', (_kind: string, _language: string, name: string) => '/home/lily/' + name),
    ChooseTable: act('Imports.ChooseTable', (_plan: string, _file: number, choice: TableChoice) => importing.orderTable(choice)),
    Run: act('Imports.Run', runImport),
    Cancel: act('Imports.Cancel', () => void (data.cancelled = true)),
    Undo: act('Imports.Undo', (batch: number) => undone(batch, true)),
    Redo: act('Imports.Redo', (batch: number) => {
      undone(batch, false)
      return importing.result(batch)
    }),
    Unfinished: act('Imports.Unfinished', () =>
      stage.unfinished === undefined ? { batch: 0, paths: [], messages: 0 } : { batch: 2, paths: importing.plan().files.map((f) => f.path), messages: stage.unfinished },
    ),
    DismissUnfinished: act('Imports.DismissUnfinished', () => void (stage.unfinished = undefined)),
    UndoPreview: act('Imports.UndoPreview', (id: number) => importing.goes(batch(id))),
    Details: act('Imports.Details', (id: number) => importing.details(batch(id))),
    Batches: act('Imports.Batches', () => (settings().empty ? [] : data.batches)),
  },
  Backups: backups,
  Calendars: times.methods,
  Customers: {
    ...merges.methods,
    List: act('Customers.List', visible),
    Card: act('Customers.Card', card),
    Save: act('Customers.Save', (id: number, fields) => {
      data.fields.set(id, fields)
      data.rows = data.rows.map((r) =>
        r.id === id ? { ...r, name: fields.name, company: fields.company, tags: fields.tags, country: fields.country, stage: fields.stage || r.stage, stage_set: fields.stage !== '' } : r,
      )
      return card(id)
    }),
    SetTemperature: act('Customers.SetTemperature', (change: TemperatureChange) => {
      const { fields } = card(change.customer)
      data.fields.set(change.customer, { ...fields, temperature: change.temperature })
      data.rows = data.rows.map((r) =>
        r.id === change.customer ? { ...r, temperature: change.temperature || r.by_facts, temperature_set: change.temperature !== '' } : r,
      )
      emit('data:changed')
      return { ...change, temperature: fields.temperature }
    }),
    Countries: act('Customers.Countries', () => [
      { code: 'CN', zones: ['Asia/Shanghai', 'Asia/Urumqi'] }, { code: 'DE', zones: ['Europe/Berlin'] }, { code: 'MX', zones: ['America/Mexico_City', 'America/Tijuana'] },
      { code: 'SA', zones: ['Asia/Riyadh'] }, { code: 'US', zones: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'] },
    ]),
  },
  Conversations: {
    Page: act('Conversations.Page', (id: number, offset: number, limit: number) => {
      const all = chat(card(id).row.name)
      const from = offset < 0 ? Math.floor(Math.max(0, all.length - 1) / limit) * limit : offset
      return { total: all.length, offset: from, items: all.slice(from, from + limit) }
    }),
    Find: act('Conversations.Find', (id: number, query: string) =>
      people.chat(card(id).row.name).filter((m) => m.text.toLowerCase().includes(query.toLowerCase())).map((m) => m.id),
    ),
    Locate: act('Conversations.Locate', (_id: number, message: number) => message - 1),
    Present: act('Conversations.Present', (id: number) => present(card(id).row, chat(card(id).row.name))),
    LastOfOurs: act('Conversations.LastOfOurs', (id: number) => {
      const last = chat(card(id).row.name).findLast((m) => m.direction === 'out')
      if (!last) throw new AppError('no-message-of-ours')
      return last
    }),
    At: act('Conversations.At', (places: MessagePlace[]) =>
      places.flatMap((p) => chat(card(p.customer).row.name).filter((m) => m.id === p.message).map((message) => ({ customer: p.customer, message }))),
    ),
    Mark: act('Conversations.Mark', mark),
  },
  Habits: reviewing(),
  Orders: orders.methods,
  Phrases: phrases.methods,
  Understanding: {
    Correct: act('Understanding.Correct', reading.correct),
    Learned: act('Understanding.Learned', reading.learned),
  },
  Indicators: {
    Of: act('Indicators.Of', figures),
    Evidence: act('Indicators.Evidence', (part: FigurePart, customer: number, _from: string, _to: string, offset: number, limit: number) =>
      evidence(part, people.chat(customer === 0 ? 'Alex Chen' : card(customer).row.name).filter((m) => m.direction !== ''), offset, limit)),
  },
  Insights: insights(visible, (id) => people.chat(card(id).row.name)),
  Checker: checks.methods,
  Settings: {
    Get: act('Settings.Get', settings),
    Set: act('Settings.Set', (key: string, value: string) => {
      if (definitions.set(key, value)) return settings()
      data.settings = { ...data.settings, [key]: key === 'text_size' ? Number(value) : value }
      return settings()
    }),
    Definitions: act('Settings.Definitions', definitions.view),
    ResetDefinitions: act('Settings.ResetDefinitions', definitions.resetLimits),
    SetNames: act('Settings.SetNames', (names: string[]) => {
      data.settings = { ...data.settings, names }
      return settings()
    }),
  },
  Samples: {
    Load: act('Samples.Load', () => {
      data.settings = { ...data.settings, sample: true }
      emit('data:changed')
    }),
    Clear: act('Samples.Clear', () => {
      data.settings = { ...data.settings, sample: false }
      emit('data:changed')
    }),
  },
  Search: { Find: act('Search.Find', find) },
  Words: { Catalogue: act('Words.Catalogue', sentences) },
  Shell: { Copy: act('Shell.Copy', (text: string) => void navigator.clipboard?.writeText(text)) },
}
