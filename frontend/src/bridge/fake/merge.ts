import { AppError } from '../error'
import type { CardFields, ChannelView, ColleagueView, CustomerRow, IgnoredView, MergePreview, MergeView, ProposalView, SideView } from '../views'
import * as people from './people'
import { act, emit } from './stage'

/** What the fake keeps of customers, as far as merges change it. */
interface People {
  rows: CustomerRow[]
  fields: Map<number, CardFields>
}

interface Made extends MergeView {
  row: CustomerRow
  fields: CardFields
  before: CustomerRow
}

/** Merges, ignored people and colleagues over the fake's customers. */
export function merging(data: () => People, visible: () => CustomerRow[]) {
  let made: Made[] = []
  const aside = { ignored: [] as CustomerRow[], colleagues: [] as CustomerRow[] }
  let different: [number, number][] = []
  let next = 1
  const pair = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)]
  const row = (id: number) => {
    const found = visible().find((r) => r.id === id)
    const fields = data().fields.get(id)
    if (!found || !fields) throw new AppError('no-such-customer')
    return { row: found, fields }
  }
  const channels = (r: CustomerRow): ChannelView[] => r.channels.map((channel) => ({ channel, messages: r.messages, first: r.first, last: r.last }))
  const side = (id: number): SideView => {
    const { row: r, fields } = row(id)
    return { id, fields, identities: [{ channel: r.channels[0] ?? '', handle: r.phone || r.name }], channels: channels(r), messages: r.messages }
  }
  const proposal = (a: number, b: number, strength: string, reason: string, params: Record<string, string>, against: string[]): ProposalView => ({
    a: side(a), b: side(b), strength, for: [{ id: reason, params }], against: against.map((id) => ({ id, params: {} })),
  })
  const proposed = () => [
    { a: 1, b: 5, make: () => proposal(1, 5, 'very-likely', 'same-phone', { phone: '+12125550142' }, ['other-name']) },
    { a: 4, b: 3, make: () => proposal(4, 3, 'possible', 'same-name', { name: 'María Fernández' }, ['other-country']) },
  ]
  const preview = (into: number, from: number): MergePreview => {
    const [one, other] = [side(into), side(from)]
    const filled = Object.entries(one.fields).map(([k, v]) => [k, v === '' ? other.fields[k as keyof CardFields] : v])
    const items = people.chat(one.fields.name).slice(-9).map((m, i) => (i % 3 === 1 ? { ...m, channel: 'messenger' } : m))
    return {
      into: one, from: other, fields: { ...(Object.fromEntries(filled) as CardFields), handles: [...one.fields.handles, ...other.fields.handles] }, // the very keys of fields
      channels: [...one.channels, ...other.channels.map((c) => ({ ...c, channel: 'messenger' }))], page: { total: one.messages + other.messages, offset: 0, items },
    }
  }
  const merge = (into: number, from: number, fields: CardFields): MergeView => {
    const [one, other] = [row(into), row(from)]
    const merged: Made = { id: next++, at: people.ago(0), into, from, name: other.row.name, row: other.row, before: one.row, fields: one.fields }
    made = [merged, ...made]
    data().fields.set(into, fields)
    data().rows = data().rows.filter((r) => r.id !== from).map((r) => (r.id === into ? { ...r, name: fields.name, company: fields.company, messages: r.messages + other.row.messages } : r))
    emit('data:changed')
    return view(merged)
  }
  const unmerge = (id: number): MergeView => {
    const merged = made.find((m) => m.id === id)
    if (!merged) throw new AppError('merge-unknown', { merge: String(id) })
    made = made.filter((m) => m !== merged)
    data().fields.set(merged.into, merged.fields)
    data().rows = [...data().rows.map((r) => (r.id === merged.into ? merged.before : r)), merged.row]
    emit('data:changed')
    return view(merged)
  }
  const view = ({ id, at, into, from, name }: Made): MergeView => ({ id, at, into, from, name })
  const setAside = (list: keyof typeof aside) => (id: number, hide: boolean) => {
    const found = (hide ? data().rows : aside[list]).find((r) => r.id === id)
    if (!found) throw new AppError('no-such-customer')
    aside[list] = hide ? [...aside[list], found] : aside[list].filter((r) => r !== found)
    data().rows = hide ? data().rows.filter((r) => r !== found) : [...data().rows, found]
    emit('data:changed')
  }
  return {
    reset: () => {
      made = []
      aside.ignored = []
      aside.colleagues = []
      different = []
      next = 1
    },
    methods: {
      Proposals: act('Customers.Proposals', () =>
        proposed()
          .filter(({ a, b }) => [a, b].every((id) => visible().some((r) => r.id === id)) && !different.some(([x, y]) => pair(a, b)[0] === x && pair(a, b)[1] === y))
          .map(({ make }) => make()),
      ),
      MergePreview: act('Customers.MergePreview', preview),
      Merge: act('Customers.Merge', merge),
      Unmerge: act('Customers.Unmerge', unmerge),
      Merges: act('Customers.Merges', (id: number) => made.filter((m) => id === 0 || m.into === id).map(view)),
      Dismiss: act('Customers.Dismiss', (a: number, b: number, are: boolean) => {
        const [x, y] = pair(a, b)
        different = different.filter((d) => d[0] !== x || d[1] !== y)
        if (are) different.push([x, y])
        emit('data:changed')
      }),
      Ignore: act('Customers.Ignore', setAside('ignored')),
      Colleague: act('Customers.Colleague', setAside('colleagues')),
      Colleagues: act('Customers.Colleagues', (): ColleagueView[] => aside.colleagues.map(({ id, name, company }) => ({ id, name, company }))),
      Ignored: act('Customers.Ignored', (): IgnoredView[] =>
        aside.ignored.map((r) => ({ id: r.id, name: r.name, company: r.company, channels: r.channels, messages: r.messages, last: r.last })),
      ),
    },
  }
}
