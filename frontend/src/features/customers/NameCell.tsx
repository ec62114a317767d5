import { Text } from '@mantine/core'
import type { CustomerRow } from '../../bridge/views'

/** The customer's name, with the company beside it. */
export function NameCell({ row }: { row: CustomerRow }) {
  return (
    <Text span inherit truncate title={row.company ? `${row.name} · ${row.company}` : row.name}>
      <b style={{ fontWeight: 600 }}>{row.name}</b>
      {row.company !== '' && (
        <Text span inherit c="dimmed">
          {'  '}
          {row.company}
        </Text>
      )}
    </Text>
  )
}
