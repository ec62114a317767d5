// Holidays that the package date-holidays lacks, in its own grammar: countries
// that it does not have, and days of a whole country that it gives to states
// only or not at all. Written for Huiyin from the countries' published lists;
// dates by the moon in years to come may differ by a day, and are marked so.

// Hindu festivals: month and day for 2020 to 2035.
const festivals = {
  Holi: '0310 0329 0318 0308 0325 0314 0304 0322 0311 0301 0320 0309 0327 0316 0305 0324',
  Dussehra: '1025 1015 1005 1024 1012 1002 1020 1009 0927 1016 1006 1025 1014 1003 1022 1011',
  Diwali: '1114 1104 1024 1112 1031 1020 1108 1029 1017 1105 1026 1114 1102 1022 1110 1030',
  'Guru Nanak Jayanti': '1130 1119 1108 1127 1115 1105 1124 1114 1102 1121 1110 1128 1117 1106 1125 1115',
}

// moved gives the dates of a festival under a name, from shift days later on.
function moved(festival, name = festival, shift = 0, days = 1) {
  const rules = {}
  festivals[festival].split(' ').forEach((text, i) => {
    const date = new Date(Date.UTC(2020 + i, Number(text.slice(0, 2)) - 1, Number(text.slice(2)) + shift))
    rules[`${date.toISOString().slice(0, 10)} P${days}D`] = { name: { en: name }, moon: true }
  })
  return rules
}

// named are rules with an English name of ours, known those that the source names.
const named = (rules) => Object.fromEntries(Object.entries(rules).map(([rule, en]) => [rule, { name: { en } }]))
const known = (...rules) => Object.fromEntries(rules.map((rule) => [rule, { _name: rule.replace(/ P\d+D$/, '') }]))

// eids are the two feasts: days of the first, and of the second from the day
// before it where Arafat Day is off.
const eids = (fitr, adha, first = 9) => ({
  [`1 Shawwal P${fitr}D`]: { _name: '1 Shawwal' },
  [`${first} Dhu al-Hijjah P${adha}D`]: { _name: '10 Dhu al-Hijjah' },
})

const muharram = '1 Muharram'
const ashura = '10 Muharram'
const mawlid = '12 Rabi al-awwal'

// mondays are holidays of a country that move to Monday from a weekend, by law.
export const mondays = { BG: ['01-01', '03-03', '05-01', '05-06', '05-24', '09-06', '09-22'], CA: ['01-01', '07-01'], RU: ['02-23', '05-09', '06-12', '11-04'] }

// additions are days of countries that the source has, and false for what is no
// whole day off there.
export const additions = {
  AE: {
    '27 Rajab': false, '1 Ramadan': false, '10 Dhu al-Hijjah P3D': false, '1 Shawwal P3D': false, '12-02': false,
    ...eids(3, 4), ...named({ '12-02 P2D': 'National Day' }),
  },
  BG: known('12-26'),
  BH: { '1 Shawwal': false, ...known('1 Shawwal P3D'), '9 Muharram': { _name: ashura } },
  CA: {
    ...named({ '3rd monday in February': 'Family Day', 'monday before 05-25': 'Victoria Day', '2nd monday in October': 'Thanksgiving Day' }),
    ...known('12-26'),
    'substitutes 12-25 if saturday then next monday if sunday then next tuesday': { _name: '12-25' },
    'substitutes 12-26 if saturday then next monday if sunday then next tuesday': { _name: '12-26' },
  },
  DZ: { '1 Shawwal': false, '10 Dhu al-Hijjah': false, ...eids(2, 2, 10) },
  GT: { '07-01 if tuesday,saturday then previous friday if sunday then next monday': false },
  IN: {
    ...known('1 Shawwal', '10 Dhu al-Hijjah', ashura, mawlid),
    ...moved('Holi'), ...moved('Dussehra'), ...moved('Diwali'), ...moved('Guru Nanak Jayanti'),
  },
  MA: { '1 Shawwal': false, '10 Dhu al-Hijjah': false, ...eids(2, 2, 10), ...named({ '01-14 since 2024': 'Amazigh New Year' }) },
  NL: { '12-31': false },
  TR: named({ '10-28 13:00': 'Republic Day' }),
}

// states are the part taken for a whole country: where most people live.
export const states = { GB: 'ENG' }

// countries are those that the source does not have.
export const countries = {
  AF: { ...eids(3, 4), ...known(mawlid), ...named({ '08-15 since 2022': 'Victory Day', '08-19': 'Independence Day' }) },
  IQ: {
    ...eids(4, 4, 10), ...known('01-01', '05-01', muharram, ashura, mawlid, '12-25'),
    ...named({ '01-06': 'Army Day', '03-21': 'Nowruz', '07-14 prior to 2024': 'Republic Day', '18 Dhu al-Hijjah since 2024': 'Eid al-Ghadir', '10-03': 'National Day', '12-10': 'Victory Day' }),
  },
  JO: { ...eids(4, 5), ...known('01-01', '05-01', muharram, mawlid, '12-25'), ...named({ '05-25': 'Independence Day' }) },
  KG: {
    ...known('01-01', '05-01', '1 Shawwal', '10 Dhu al-Hijjah'),
    ...named({ '01-07': 'Orthodox Christmas', '02-23': 'Defender of the Fatherland Day', '03-08': "International Women's Day", '03-21': 'Nowruz', '05-05': 'Constitution Day', '05-09': 'Victory Day', '08-31': 'Independence Day', '11-07 P2D': 'Days of History and Memory of Ancestors' }),
  },
  KH: {
    ...known('01-01', '05-01'),
    ...named({ '01-07': 'Victory over Genocide Day', '03-08': "International Women's Day", '04-14 P3D': 'Khmer New Year', '05-14': "King's Birthday", '06-18': "King Mother's Birthday", '09-24': 'Constitution Day', '10-15': "Commemoration Day of King's Father", '10-29': "King's Coronation Day", '11-09': 'Independence Day' }),
  },
  KW: {
    ...eids(3, 4), ...known('01-01', '27 Rajab', muharram, mawlid),
    ...named({ '02-25': 'National Day', '02-26': 'Liberation Day' }),
  },
  LA: { ...known('01-01', '05-01'), ...named({ '03-08': "International Women's Day", '04-14 P3D': 'Lao New Year', '12-02': 'National Day' }) },
  LB: {
    ...eids(3, 3, 10), ...known('01-01', 'easter -2', 'easter 1', '05-01', '08-15', muharram, ashura, mawlid, '12-25'),
    ...named({ '01-06': 'Armenian Christmas', '02-09': "Saint Maron's Day", '03-25': 'Annunciation', 'orthodox -2': 'Orthodox Good Friday', 'orthodox 1': 'Orthodox Easter Monday', '05-25': 'Liberation Day', '11-22': 'Independence Day' }),
  },
  MM: {
    ...known('05-01', '12-25'),
    ...named({ '01-04': 'Independence Day', '02-12': 'Union Day', '03-02': "Peasants' Day", '03-27': 'Armed Forces Day', '04-13 P5D': 'Thingyan (Water Festival)', '07-19': "Martyrs' Day" }),
  },
  MN: {
    ...known('01-01'),
    ...named({ '03-08': "International Women's Day", '06-01': "Children's Day", '07-11 P5D': 'Naadam', '11-26': 'Republic Day', '12-29': 'Independence Day' }),
    ...Object.fromEntries(['2020-02-24', '2021-02-12', '2022-02-02', '2023-02-21', '2024-02-10', '2025-03-01', '2026-02-18']
      .map((date) => [`${date} P3D`, { name: { en: 'Tsagaan Sar (Lunar New Year)' } }])),
  },
  MO: {
    ...known('01-01', 'easter -2', 'easter -1', '05-01', '12-25'),
    ...named({ 'chinese 01-0-01 P3D': 'Chinese New Year', 'chinese 5-01 solarterm': 'Ching Ming Festival', 'chinese 04-0-08': "Buddha's Birthday", 'chinese 05-0-05': 'Dragon Boat Festival', 'chinese 08-0-16': 'Day after Mid-Autumn Festival', 'chinese 09-0-09': 'Chung Yeung Festival', '10-01 P2D': 'National Day', '11-02': "All Souls' Day", '12-08': 'Immaculate Conception', '12-20': 'Macao SAR Establishment Day', 'december solstice in +08:00': 'Winter Solstice', '12-24': 'Christmas Eve' }),
  },
  MV: {
    ...eids(3, 4), ...known('01-01', '1 Ramadan', '05-01', muharram, mawlid),
    ...named({ '07-26 P2D': 'Independence Day', '11-03': 'Victory Day', '11-11': 'Republic Day' }),
  },
  NP: {
    ...known('05-01'),
    ...named({ '02-19': 'Democracy Day', '03-08': "International Women's Day", '04-14': 'Nepali New Year', '05-29': 'Republic Day', '09-19': 'Constitution Day' }),
    ...moved('Holi', 'Holi', -1, 2), ...moved('Dussehra', 'Dashain', -3, 5), ...moved('Diwali', 'Tihar', 0, 4),
  },
  OM: {
    ...eids(3, 4), ...known('27 Rajab', muharram, mawlid),
    ...named({ '01-11 since 2021': 'Accession Day', '11-18 P2D prior to 2025': 'National Day', '11-20 P2D since 2025': 'National Day' }),
  },
  PG: {
    ...known('01-01', 'easter -2', 'easter -1', 'easter 1', '12-25', '12-26'),
    ...named({ '2nd monday in June': "King's Birthday", '07-23': 'National Remembrance Day', '08-26': 'National Repentance Day', '09-16': 'Independence Day' }),
  },
  PS: { ...eids(3, 5), ...known('01-01', '05-01', '27 Rajab', muharram, mawlid, '12-25'), ...named({ '11-15': 'Independence Day' }) },
  QA: { ...eids(3, 4), ...named({ '2nd tuesday in February': 'National Sports Day', '1st sunday in March': 'Bank Holiday', '12-18': 'National Day' }) },
  SY: {
    ...eids(3, 4), ...known('01-01', 'easter', '05-01', muharram, mawlid, '12-25'),
    ...named({ '03-21': "Mother's Day", '04-17': 'Independence Day', orthodox: 'Orthodox Easter', '12-08 since 2025': 'Liberation Day' }),
  },
  TJ: {
    ...known('01-01', '1 Shawwal', '10 Dhu al-Hijjah'),
    ...named({ '03-08': "Mother's Day", '03-21 P4D': 'Nowruz', '05-09': 'Victory Day', '06-27': 'National Unity Day', '09-09': 'Independence Day', '11-06': 'Constitution Day' }),
  },
  TM: {
    ...known('01-01', '1 Shawwal', '10 Dhu al-Hijjah P3D'),
    ...named({ '03-08': "International Women's Day", '03-21 P2D': 'Nowruz', '05-18': 'Constitution Day', '09-27': 'Independence Day', '10-06': 'Day of Remembrance', '12-12': 'Day of Neutrality' }),
  },
  YE: {
    ...eids(4, 5), ...known('05-01', muharram),
    ...named({ '05-22': 'Unity Day', '09-26': 'Revolution Day', '10-14': 'Liberation Day', '11-30': 'Independence Day' }),
  },
}
