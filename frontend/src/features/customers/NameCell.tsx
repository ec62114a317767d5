import { Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useContext } from 'react'
import type { CustomerRow } from '../../bridge/views'
import { useT } from '../../i18n'
import { Begun } from './begun'

/** The customer's name, with the company beside it, and whether a draft to them waits. */
export function NameCell({ row }: { row: CustomerRow }) {
  const t = useT()
  const writing = useContext(Begun).has(row.id)
  return (
    <Text span inherit truncate title={row.company ? `${row.name} · ${row.company}` : row.name}>
      <b style={{ fontWeight: 600 }}>{row.name}</b>
      {writing && <IconPencil size={14} stroke={1.5} role="img" aria-label={t('check.hasDraft')} style={{ marginLeft: 6, color: 'var(--ink-2)', verticalAlign: '-2px' }} />}
      {row.company !== '' && (
        <Text span inherit c="dimmed">
          {'  '}
          {row.company}
        </Text>
      )}
    </Text>
  )
}
