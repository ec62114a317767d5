import type { EvidencePage, FigurePart, MessageView } from '../views'
import { figures } from './figures'

/** Messages two by two as the cases of a figure; the first two of three are hits. */
export function evidence(part: FigurePart, messages: MessageView[], offset: number, limit: number): EvidencePage {
  const figure = figures().find((f) => f.id === part.id)
  const own = (part.key === '' ? figure : figure?.details.find((d) => d.key === part.key)) ?? { unit: 'share', working: false }
  const share = own.unit === 'share'
  const all = messages
    .map((message, i) => {
      const n = Math.floor(i / 2) + 1
      return { message, case: n, first: i % 2 === 0, value: share ? 1 : 60 * n, of: 0, open: !share && n % 5 === 0, hit: !share || n % 3 !== 0, currency: '' }
    })
    .filter((item) => part.only === '' || item.hit === (part.only === 'hits'))
  const cases = new Set(all.map((item) => item.case)).size
  const hits = new Set(all.filter((item) => item.hit).map((item) => item.case)).size
  return { total: all.length, offset, items: all.slice(offset, offset + limit), cases, unlisted: share ? 0 : 2, hits, marked: share && part.only === '', unit: own.unit, working: own.working }
}
