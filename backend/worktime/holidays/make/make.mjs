// Makes the table of holidays, data.tsv; how to run it is told in ../doc.go.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { additions, countries, mondays, states } from './own.mjs'

const [folder, target] = process.argv.slice(2)
const load = createRequire(path.resolve(folder, 'x.cjs'))
const Holidays = load('date-holidays-parser').default
const chinese = load('chinese-days')

const years = Array.from({ length: 16 }, (_, i) => 2020 + i)
const credit = '# Holidays 2020-2035 from the npm packages date-holidays 3.37.0 (Copyright 2015 commenthol and contributors; data CC BY-SA 3.0, from the Wikipedia articles named in its LICENSE) and chinese-days 1.5.7 (MIT, Copyright 2024 Yawei Sun), changed and added to for Huiyin; this file is under CC BY-SA 3.0. See NOTICE.'

// lunar are the months of the Islamic calendar, which begin when the new moon is seen.
const lunar = /Muharram|Safar|Rabi al|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al/

// same are spellings of one holiday, by the one that is kept.
const same = new Map(Object.entries({
  'Mid-Autumn Festival': ['Mid-autumn Festival'],
  'Qingming Festival': ['Tomb-sweeping Day', 'Tomb Sweeping Day', 'Ching Ming Festival'],
  'End of Ramadan (Eid al-Fitr)': ['Eid al-Fitr', 'Eid-Ul-Fitr', 'Eid al Fitri', 'Id el Fitr', 'Holyday for Fetr Eeid'],
  'Feast of the Sacrifice (Eid al-Adha)': ['Eid al-Adha', 'Eid Ul Adha', 'Id el Kabir'],
  'Passover (Pesach)': ['Pesach'],
  'Day of Atonement (Yom Kippur)': ['Yom Kippur'],
  'Vietnamese New Year': ['Vietnamese New Year Holidays'],
  'National Holiday': ['National holiday'],
  "King's Day": ['Kings Day'],
  'Eid al-Ghadir': ['Eid al-Ghadeer'],
}).flatMap(([kept, others]) => others.map((other) => [other, kept])))

const data = readData()
const zh = readChinese()
const names = new Map() // id -> English name
const lines = []
const codes = Object.keys(data.holidays).filter((c) => c !== 'IC').sort()
for (const code of codes) {
  const rows = rowsOf(code)
  if (rows.size === 0) throw new Error(`no holidays in ${code}`)
  lines.push(`C\t${code}`, ...[...rows].map(([key, dates]) => `${key}\t${written(dates)}`))
}
const nameLines = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, en]) => ['N', id, en, ...(zh.get(en) ?? [])].join('\t'))
writeFileSync(target, [credit, ...nameLines, ...lines, ''].join('\n'))
const used = new Set(names.values())
const idle = [...zh.keys()].filter((en) => !used.has(en))
if (idle.length > 0) throw new Error(`Chinese names of no holiday: ${idle.join('; ')}`)

// readData gives the rules of the package with ours.
function readData() {
  const all = JSON.parse(readFileSync(path.resolve(folder, 'node_modules/date-holidays/data/holidays.json'), 'utf8'))
  for (const [code, days] of Object.entries(additions)) Object.assign(all.holidays[code].days, days)
  for (const [code, dates] of Object.entries(mondays)) {
    const days = all.holidays[code].days
    for (const date of dates) days[`substitutes ${date} if saturday then next monday if sunday then next monday`] = days[date]
  }
  for (const [code, days] of Object.entries(countries)) {
    if (all.holidays[code]) throw new Error(`${code} is in date-holidays now`)
    all.holidays[code] = { names: { en: code }, langs: ['en'], zones: ['UTC'], days }
  }
  return all
}

// readChinese maps English names to those in 简体 and 繁體.
function readChinese() {
  const text = readFileSync(new URL('chinese.tsv', import.meta.url), 'utf8')
  return new Map(text.split('\n').filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t')).map(([en, ...both]) => [en, both]))
}

// rowsOf maps "id, local name, flags" of a country to dates.
function rowsOf(code) {
  const rows = new Map()
  const add = (name, local, flags, date) => {
    const en = same.get(name) ?? name
    const id = en.normalize('NFD').replace(/[\p{M}'’ʻ′]/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase()
    if (!names.has(id)) names.set(id, en)
    const key = [id, local === name ? '' : local, flags].join('\t')
    rows.set(key, (rows.get(key) ?? new Set()).add(date))
  }
  const native = holidaysOf(code)
  const english = holidaysOf(code, 'en')
  for (const year of years) {
    const translated = english.getHolidays(year)
    native.getHolidays(year).forEach((day, i) => {
      if (code === 'CN' && (year <= 2026 || !/ 00:00/.test(day.date) || day.rule === '06-01')) return
      if (translated[i].rule !== day.rule) throw new Error(`${code}: languages differ at ${day.rule}`)
      addDay(add, day, translated[i], data.holidays[code].days?.[day.rule]?.moon)
    })
    if (code === 'CN' && year <= 2026) addChina(add, year)
  }
  return rows
}

function holidaysOf(code, language) {
  const options = { languages: language && [language], types: ['public', 'bank'] }
  return states[code] ? new Holidays(data, code, states[code], options) : new Holidays(data, code, options)
}

// addDay adds each date of a holiday. One of the Islamic calendar begins with
// the evening before, which is not counted.
function addDay(add, day, translated, moon) {
  const [, first, hour, minute] = day.date.match(/^(\S+) (\d\d):(\d\d)/)
  const isLunar = lunar.test(day.rule)
  const length = (day.end - day.start) / 86400e3
  const days = Math.max(1, isLunar ? Math.floor(length) : Math.round(length))
  const flags = (day.substitute ? 's' : '') + (isLunar || moon ? 'm' : '') + (hour + minute === '0000' ? '' : `h${hour}${minute}`)
  const bare = (name) => (day.substitute ? name.replace(/ \([^()]*\)$/, '') : name).trim()
  for (let i = 0; i < days; i++) add(bare(translated.name), bare(day.name), flags, later(first, i))
}

function later(date, days) {
  return new Date(Date.parse(date) + days * 86400e3).toISOString().slice(0, 10)
}

// addChina adds what the State Council has published for a year: longer
// holidays, and the weekend days that are worked in return.
function addChina(add, year) {
  for (let date = `${year}-01-01`; date < `${year + 1}`; date = later(date, 1)) {
    const { name, work } = chinese.getDayDetail(date)
    const [en, local] = name.split(',')
    if (local) add(en, local, work ? 'w' : '', date)
  }
}

// written gives dates as one MMDD where they are the same each year, else as a
// list for each year, with + for the number of days that follow one.
function written(dates) {
  const byYear = years.map((y) => compact([...dates].filter((d) => d.startsWith(y)).sort()))
  return byYear.every((text) => text === byYear[0]) ? byYear[0] : byYear.join(',')
}

function compact(dates) {
  const runs = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last && later(last.first, last.more + 1) === date) last.more++
    else runs.push({ first: date, more: 0 })
  }
  return runs.map(({ first, more }) => first.slice(5, 7) + first.slice(8) + (more ? `+${more}` : '')).join('/')
}
