import type { CardFields } from '../../bridge/views'

type Text = Exclude<keyof CardFields, 'handles' | 'tags'>

/** The rows of the dialog; what belongs together is chosen together. */
export const rows = {
  name: ['name'],
  call_name: ['call_name'],
  company: ['company'],
  place: ['country', 'city', 'zone'],
  week: ['week'],
  channel: ['channel'],
  stage: ['stage'],
  temperature: ['temperature'],
  source: ['source'],
  note: ['note'],
} as const satisfies Record<string, readonly Text[]>

export type RowName = keyof typeof rows
export const rowNames = Object.keys(rows) as RowName[] // the very keys above

/** What a card says in a row, part by part. */
export const partsOf = (row: RowName, fields: CardFields): string[] => rows[row].map((name) => fields[name])

export const sayTheSame = (row: RowName, a: CardFields, b: CardFields) => partsOf(row, a).join('\n') === partsOf(row, b).join('\n')

/** The fields with a row taken from another card. */
export function take(row: RowName, fields: CardFields, from: CardFields): CardFields {
  const taken = { ...fields }
  for (const name of rows[row]) taken[name] = from[name]
  return taken
}
