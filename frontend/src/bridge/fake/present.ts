import type { CustomerRow, MessageView, PresentView, RestView } from '../views'

const wall = (ms: number) => new Date(ms).toISOString().slice(0, 19)
const [hour, day] = [3_600_000, 86_400_000]

/** The last messages as a time line, with nights from 18 to 9 and weekends. */
export function present(row: CustomerRow, messages: MessageView[]): PresentView {
  const said = messages.filter((m) => m.direction !== '').slice(-4)
  const first = said[0]
  const now = Date.now()
  const rests: RestView[] = []
  if (first && row.country !== '') {
    for (let midnight = Math.floor(Date.parse(first.at) / day) * day; midnight < now; midnight += day) {
      const weekend = [0, 6].includes(new Date(midnight).getUTCDay())
      rests.push(weekend ? { kind: 'off', from: wall(midnight + 9 * hour), to: wall(midnight + 18 * hour) } : { kind: 'night', from: wall(midnight), to: wall(midnight + 9 * hour) })
      rests.push({ kind: 'night', from: wall(midnight + 18 * hour), to: wall(midnight + day) })
    }
  }
  return {
    theirs: row.country !== '', rests, state: row.standing.state, now: wall(now), waiting: row.standing.since === '' ? '' : row.standing.since.slice(0, 19),
    turns: said.map((m) => ({ message: m.id, direction: m.direction, from: m.at.slice(0, 19), to: wall(Date.parse(m.at) + 10 * 60_000), text: m.text })),
  }
}
