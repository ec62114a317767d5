/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function ahead(at: number, zone: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(wall.replace(' ', 'T') + 'Z') - at
}

const dayMs = 86_400_000

/** The day that it is in a zone, "2026-03-10". */
export const dayOf = (at: Date, zone: string) => new Date(at.getTime() + ahead(at.getTime(), zone)).toISOString().slice(0, 10)

/** Days later or earlier: "2026-03-10", -9 → "2026-03-01". */
export const addDays = (day: string, days: number) => new Date(Date.parse(day + 'T00:00:00Z') + days * dayMs).toISOString().slice(0, 10)

/** The instant that a day begins at in a zone. */
export function midnight(day: string, zone: string): string {
  const wall = Date.parse(day + 'T00:00:00Z')
  const near = wall - ahead(wall, zone)
  return new Date(wall - ahead(near, zone)).toISOString().slice(0, 19) + 'Z'
}
