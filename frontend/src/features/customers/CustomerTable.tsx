import { flexRender, type Row, type Table } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef } from 'react'
import type { CustomerRow } from '../../bridge/views'
import { useT } from '../../i18n'
import classes from './CustomerTable.module.css'
import { HeaderCell } from './HeaderCell'
import { useGridKeys } from './useGridKeys'

/** VISUAL: rows 40 at text of normal size; heights and widths grow with the text. */
const rowRem = 2.5
const normal = 16
const rem = (px: number) => `${px / normal}rem`

interface Props {
  table: Table<CustomerRow>
  onOpen: (customer: number) => void
  onCopy: (rows: CustomerRow[]) => void
}

/** The customer list as a grid: virtual rows, sticky header, pinned first column, keyboard first. */
export function CustomerTable({ table, onOpen, onCopy }: Props) {
  const t = useT()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = table.getRowModel().rows
  const rowHeight = rowRem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || normal)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (i) => rows[i]?.id ?? i,
    scrollPaddingStart: rowHeight,
    overscan: 12,
  })
  const keys = useGridKeys({
    rows,
    reveal: (i) => virtual.scrollToIndex(i),
    onOpen: (row) => onOpen(row.original.id),
    onCopy: (some) => onCopy(some.map((r) => r.original)),
  })

  const columns = table.getVisibleLeafColumns()
  const template = columns.map((c, i) => (i === 0 ? `minmax(${rem(c.getSize())}, 1fr)` : rem(c.getSize()))).join(' ')
  const width = rem(columns.reduce((sum, c) => sum + c.getSize(), 0))
  const rowId = (row: Row<CustomerRow>) => `${id}-${row.id}`
  const current = rows[keys.current]

  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={t('customers.title')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={current ? rowId(current) : undefined}
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
    >
      <div className={classes.header} role="rowgroup" style={{ minWidth: width }}>
        <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
          {table.getFlatHeaders().map((h) => (
            <HeaderCell key={h.id} header={h} />
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: width, position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <div
              key={row.id}
              id={rowId(row)}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row.getIsSelected()}
              data-current={item.index === keys.current || undefined}
              data-selected={row.getIsSelected() || undefined}
              className={classes.row}
              style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)`, position: 'absolute', insetInline: 0 }}
              onClick={(e) => keys.onClick(e, item.index)}
            >
              {row.getVisibleCells().map((cell) => (
                <div key={cell.id} role="gridcell" className={classes.cell} data-numeric={cell.column.columnDef.meta?.numeric}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}
