import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { CustomerRow } from '../../bridge/views'
import { CustomerClock } from '../../components/CustomerClock'
import type { Key, T } from '../../i18n'
import type { Format } from '../../i18n/format'
import { Temperature, temperatures } from '../../components/Temperature'
import type { W } from '../../i18n/words'
import { go } from '../../lib/route'
import { NameCell } from './NameCell'
import { RateCell, rateText } from './RateCell'
import { StandingText } from './StandingText'

declare module '@tanstack/react-table' {
  // The type parameters are the library's.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface ColumnMeta<TData, TValue> {
    label: Key
    numeric?: boolean
    /** The cell as text, for a copied table. */
    text: (row: CustomerRow, t: T, format: Format) => string
  }
}

const column = createColumnHelper<CustomerRow>()

/** We owe first, then those who owe us, each the longest first. */
function urgency({ standing }: CustomerRow): number {
  if (standing.state === 'we_owe') return 1e12 + standing.waited_s
  return standing.state === 'they_owe' ? standing.waited_s : -1
}

const stages = ['ice-breaking', 'interaction', 'conversion', 'maintenance']

const stageName = (t: T, stage: string) => (stages.includes(stage) ? t(`stage.${stage}` as Key) : '') // the list above has keys

/** The columns of the customer list (SCREENS S-03); the first one is pinned. */
export function makeColumns(t: T, format: Format, w: W) {
  return [
    column.accessor((r) => r.name, {
      id: 'name',
      size: 176,
      minSize: 140,
      enableHiding: false,
      sortingFn: (a, b) => a.original.name.localeCompare(b.original.name, 'zh'),
      cell: ({ row }) => <NameCell row={row.original} />,
      meta: { label: 'customers.column.name', text: (r) => (r.company ? `${r.name} (${r.company})` : r.name) },
    }),
    column.accessor((r) => format.country(r.country), {
      id: 'place',
      size: 164,
      minSize: 100,
      cell: ({ row }) => <CustomerClock clock={row.original.clock} country={row.original.country} />,
      meta: { label: 'customers.column.place', text: (r) => format.country(r.country) },
    }),
    column.accessor((r) => stages.indexOf(r.stage), {
      id: 'stage',
      size: 112,
      minSize: 72,
      cell: ({ row }) => stageName(t, row.original.stage),
      meta: { label: 'customers.column.stage', text: (r) => stageName(t, r.stage) },
    }),
    column.accessor((r) => temperatures.length - temperatures.findIndex((x) => x === r.temperature), {
      id: 'temperature',
      size: 112,
      minSize: 72,
      sortDescFirst: true,
      cell: ({ row }) => <Temperature inList row={row.original} onMessage={(message) => go({ screen: 'card', customer: row.original.id, message })} />,
      meta: { label: 'customers.column.temperature', text: (r) => (r.temperature === 'unknown' ? t('figure.notEnough') : w(`temperature.${r.temperature}.name`)) },
    }),
    column.accessor(urgency, {
      id: 'standing',
      size: 200,
      minSize: 130,
      sortDescFirst: true,
      cell: ({ row }) => <StandingText standing={row.original.standing} />,
      meta: {
        label: 'customers.column.standing',
        text: ({ standing: s }) =>
          s.state === 'we_owe' || s.state === 'they_owe'
            ? t(s.state === 'we_owe' ? 'standing.weOweFor' : 'standing.theyOweFor', { time: format.duration(s.waited_s) })
            : t('standing.settled'),
      },
    }),
    column.accessor((r) => r.last, {
      id: 'last',
      size: 128,
      minSize: 90,
      sortDescFirst: true,
      cell: ({ row }) => (
        <Text span inherit c="dimmed" title={format.dateTime(row.original.last)}>
          {row.original.last === '' ? '–' : format.relative(row.original.last)}
        </Text>
      ),
      meta: { label: 'customers.column.last', text: (r) => format.dateTime(r.last) },
    }),
    column.accessor((r) => (r.reply_rate.n === 0 ? -1 : r.reply_rate.hits / r.reply_rate.n), {
      id: 'rate',
      size: 132,
      minSize: 108,
      sortDescFirst: true,
      cell: ({ row }) => <RateCell figure={row.original.reply_rate} />,
      meta: { label: 'customers.column.rate', numeric: true, text: (r) => rateText(r.reply_rate, t, format) },
    }),
    column.accessor((r) => r.messages, {
      id: 'messages',
      size: 92,
      minSize: 72,
      sortDescFirst: true,
      cell: ({ row }) => format.count(row.original.messages),
      meta: { label: 'customers.column.messages', numeric: true, text: (r) => String(r.messages) },
    }),
  ]
}
