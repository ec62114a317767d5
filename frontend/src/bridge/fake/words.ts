/** The backend's own wording, read from its files: the preview never shows sentences of its own. */
const files = import.meta.glob<Record<string, Record<string, string>>>(['../../../../backend/**/words/*.json', '../../../../app/words/*.json'], { eager: true, import: 'default' })

const areas: [folder: RegExp, area: string][] = [
  [/backend\/fault\/words/, 'error'],
  [/backend\/importer\/words/, 'problem'],
  [/backend\/importer\/[^/]+\/words/, 'format'],
  [/backend\/importer\/spreadsheet\/field\/words/, 'field'],
  [/backend\/indicator\/words/, 'indicator'],
  [/backend\/checker\/rules\/words/, 'rule'],
  [/backend\/checker\/habit\/words/, 'habit'],
  [/backend\/phrase\/words/, 'phrase'],
  [/backend\/customer\/words/, 'merge'],
  [/backend\/temperature\/words/, 'temperature'],
  [/backend\/understand\/words/, 'understand'],
  [/\/app\/words/, 'shown'],
]

export function sentences(language: string): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [path, parts] of Object.entries(files)) {
    const area = areas.find(([folder]) => folder.test(path))?.[1]
    const unit = /([^/]+)\.json$/.exec(path)?.[1]
    for (const [part, by] of Object.entries(parts)) all[`${area}.${unit}.${part}`] = by[language] ?? by.en ?? ''
  }
  return all
}
