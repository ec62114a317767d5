/** A phone number or plain number, which a spreadsheet may read as it likes. */
const number = /^[+-]?[\d\s().-]+$/

/**
 * Writes cells as a table that Excel understands when pasted. What would run as
 * a formula is marked as text (K-08).
 */
export function asTable(rows: readonly (readonly string[])[]): string {
  const cell = (s: string) => {
    const flat = s.replace(/[\t\r\n]+/g, ' ').trim()
    return /^[=+\-@]/.test(flat) && !number.test(flat) ? `'${flat}` : flat
  }
  return rows.map((r) => r.map(cell).join('\t')).join('\r\n')
}
