import type { ImportResult, TableView } from '../../bridge/views'

/** What the rows of a table can be. */
export const tableKinds = ['messages', 'orders', 'customers', 'receipts'] as const

/** What the rows of a table are. */
export const kindOf = (table: TableView) => tableKinds.find((kind) => kind === table.kind) ?? 'messages'

/** The required fields that no column holds yet; of each group one is enough. */
export function lacking(table: TableView): string[][] {
  const held = new Set(table.columns.map((c) => c.field))
  const groups = new Map<string, string[]>()
  for (const f of table.fields.find((k) => k.kind === table.kind)?.fields ?? []) {
    if (!f.required) continue
    const key = f.group || f.id
    groups.set(key, [...(groups.get(key) ?? []), f.id])
  }
  return [...groups.values()].filter((ids) => !ids.some((id) => held.has(id)))
}

/** How many rows of tables an import added, beside messages. */
export const rowsAdded = (result: ImportResult) =>
  result.files.reduce((n, f) => n + f.orders.added + f.contacts.added + f.receipts.added, 0)
