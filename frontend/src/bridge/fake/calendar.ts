import type { CalendarView, CardFields, CustomerHoursView, CustomerRow, HolidayView, HoursChange, OfficeView, SettingsView } from '../views'
import { AppError } from '../error'
import * as people from './people'
import { act, emit } from './stage'

interface Data {
  fields: Map<number, CardFields>
  settings: SettingsView
}

const presets: Record<string, string> = { SA: 'Mon-Thu 09:00-18:00; Sun 09:00-18:00' }
const usual = 'Mon-Fri 09:00-18:00'
const day = (days: number) => people.ago(-days).slice(0, 10)

const holiday = (days: number, country: string, id: string, en: string, hans: string, hant: string, over: Partial<HolidayView> = {}, exact = true): HolidayView =>
  ({ id, date: day(days), country, name: { en, hans, hant, local: en, exact }, from: '', make_up: false, ...over })

/** Holidays of every kind: shared, of several days, by the moon, from noon on, and a weekend that is worked. */
const holidays = (): HolidayView[] => [
  holiday(0, 'DE', 'good-friday', 'Good Friday', '耶稣受难日', '耶穌受難日'),
  holiday(0, 'MX', 'good-friday', 'Good Friday', '耶稣受难日', '耶穌受難日'),
  holiday(3, 'DE', 'easter-monday', 'Easter Monday', '复活节星期一', '復活節星期一'),
  holiday(9, 'CN', 'labour-day', 'Labour Day', '劳动节', '勞動節', { make_up: true }),
  ...[14, 15, 16].map((d) => holiday(d, 'SA', 'end-of-ramadan', 'End of Ramadan (Eid al-Fitr)', '开斋节', '開齋節', {}, false)),
  holiday(28, 'MX', 'battle-of-puebla', 'Battle of Puebla', '', '', { from: '12:00' }),
  holiday(45, 'US', 'memorial-day', 'Memorial Day', '阵亡将士纪念日', '陣亡將士紀念日'),
]

/** Clocks, hours and holidays over the fake's customers. */
export function calendar(data: () => Data, visible: () => CustomerRow[]) {
  let byCountry: Record<string, string> = {}

  const office = (country: string, clock: OfficeView['clock'], confirmed: string, customers: number): OfficeView => {
    if (clock.zone === '') return { country, clock, week: '', source: '', customers }
    const source = confirmed ? 'confirmed' : byCountry[country] ? 'country' : 'preset'
    return { country, clock, week: confirmed || byCountry[country] || presets[country] || usual, source, customers }
  }
  const overview = (): CalendarView => {
    const known = visible().filter((r) => r.clock.zone !== '')
    const mine = data().settings
    const offices = known.map((r) => office(r.country, r.clock, '', r.country === 'US' ? 3 : 1))
    return {
      ours: office(mine.country, people.clock(mine.zone || mine.computer_zone, 'working'), mine.hours, 0), offices,
      unknown: visible().filter((r) => r.clock.zone === '').map(({ id, name }) => ({ id, name })),
      holidays: holidays().filter((h) => h.country === mine.country || offices.some((o) => o.country === h.country)),
      from: day(0), until: day(60), first_year: 2020, last_year: 2035,
    }
  }
  const find = (id: number) => {
    const row = visible().find((r) => r.id === id)
    const fields = data().fields.get(id)
    if (!row || !fields) throw new AppError('no-such-customer')
    return { row, fields }
  }
  const hours = (id: number): CustomerHoursView => {
    const { row, fields } = find(id)
    const proposal = id === 1 ? { week: 'Mon-Fri 08:00-16:00', n: 58, dates: 23, share: 0.91 } : undefined
    const own = office(row.country, row.clock, fields.week, 1)
    if (proposal && fields.week === '') Object.assign(own, { week: proposal.week, source: 'learnt' })
    return {
      id, name: row.name, office: own, proposal, holidays: holidays().filter((h) => h.country === row.country),
    }
  }
  const set = (change: HoursChange): HoursChange => {
    let before = ''
    if (change.customer !== 0) {
      const { fields } = find(change.customer)
      before = fields.week
      data().fields.set(change.customer, { ...fields, week: change.week })
    } else if (change.country !== '') {
      before = byCountry[change.country] ?? ''
      byCountry = { ...byCountry, [change.country]: change.week }
    } else {
      before = data().settings.hours
      data().settings = { ...data().settings, hours: change.week }
    }
    emit('data:changed')
    return { ...change, week: before }
  }

  return {
    reset: () => void (byCountry = {}),
    methods: { Overview: act('Calendars.Overview', overview), Hours: act('Calendars.Hours', hours), Set: act('Calendars.Set', set) },
  }
}
