import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import {
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type RowSelectionState,
  type SortingState,
  type Updater,
} from '@tanstack/react-table'
import { useMemo, useState, type ReactNode } from 'react'
import { copy } from '../../bridge/shell'
import type { CustomerRow } from '../../bridge/views'
import { toast } from '../../components/toast'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { go } from '../../lib/route'
import { ColumnMenu } from './ColumnMenu'
import { catalogue, render } from '../../i18n/words'
import { useCell } from '../../lib/cell'
import { makeColumns } from './columns'
import { asTable } from './copyTable'
import { CustomerTable } from './CustomerTable'
import classes from './CustomersScreen.module.css'
import { FilterBar } from './FilterBar'
import { narrow, type Filter } from './filters'
import { isFlags, isSizes, useRemembered } from '../../lib/useRemembered'

interface Props {
  rows: CustomerRow[]
  filter: Filter
  onFilter: (filter: Filter) => void
  nothing: ReactNode // shown where the filter lets nobody through
}

const next = <V,>(updater: Updater<V>, old: V): V => (updater instanceof Function ? updater(old) : updater)

/** The filter bar and the table under it. */
export function CustomerList({ rows, filter, onFilter, nothing }: Props) {
  const t = useT()
  const format = useFormat()
  const [sorting, setSorting] = useState<SortingState>([{ id: 'standing', desc: true }])
  const [picked, setPicked] = useState<RowSelectionState>({})
  const [sizes, setSizes] = useRemembered('customers.widths', {}, isSizes)
  const [shown, setShown] = useRemembered('customers.columns', {}, isFlags)

  const data = useMemo(() => narrow(rows, filter, format.country), [rows, filter, format])
  const sentences = useCell(catalogue)
  const columns = useMemo(() => makeColumns(t, format, (key, params) => render(sentences, format, key, params)), [t, format, sentences])
  const table = useReactTable({
    data,
    columns,
    getRowId: (r) => String(r.id),
    state: { sorting, rowSelection: picked, columnSizing: sizes, columnVisibility: shown },
    onSortingChange: setSorting,
    onRowSelectionChange: setPicked,
    onColumnSizingChange: (u) => setSizes(next(u, sizes)),
    onColumnVisibilityChange: (u) => setShown(next(u, shown)),
    columnResizeMode: 'onChange',
    enableSortingRemoval: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  })

  const copyRows = (some: CustomerRow[]) => {
    const metas = table.getVisibleLeafColumns().flatMap((c) => c.columnDef.meta ?? [])
    const head = metas.map((m) => t(m.label))
    const text = asTable([head, ...some.map((r) => metas.map((m) => m.text(r, t, format)))])
    copy(text).then(
      () => toast(t('customers.copied', { count: some.length })),
      () => toast(t('customers.notCopied')),
    )
  }
  const pickedRows = table.getSelectedRowModel().rows.map((r) => r.original)

  return (
    <div className={classes.list}>
      <FilterBar rows={rows} filter={filter} onChange={onFilter}>
        {pickedRows.length > 0 && (
          <Button variant="default" leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />} onClick={() => copyRows(pickedRows)}>
            {t('customers.copy', { count: pickedRows.length })}
          </Button>
        )}
        <span className={classes.count} role="status">
          {data.length === rows.length
            ? t('customers.count', { count: rows.length })
            : t('customers.countOf', { shown: data.length, all: rows.length })}
        </span>
        <ColumnMenu table={table} />
      </FilterBar>
      {data.length === 0 ? (
        nothing
      ) : (
        <CustomerTable table={table} onOpen={(customer) => go({ screen: 'card', customer })} onCopy={copyRows} />
      )}
    </div>
  )
}
