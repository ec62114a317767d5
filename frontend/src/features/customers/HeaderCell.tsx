import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Header } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import type { CustomerRow } from '../../bridge/views'
import { useT } from '../../i18n'
import classes from './CustomerTable.module.css'

const step = 16 // of a width changed by key

/** A column's head: sorts on click, its right edge sets the width by mouse or arrow keys. */
export function HeaderCell({ header }: { header: Header<CustomerRow, unknown> }) {
  const t = useT()
  const { column, getContext } = header
  const meta = column.columnDef.meta
  const name = meta ? t(meta.label) : ''
  const sorted = column.getIsSorted()
  const Arrow = sorted === 'asc' ? IconArrowUp : IconArrowDown
  const table = getContext().table

  const widen = (by: number) => {
    const width = Math.max(column.columnDef.minSize ?? 0, column.getSize() + by)
    table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: width }))
  }
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return
    e.preventDefault()
    widen(e.key === 'ArrowRight' ? step : -step)
  }

  return (
    <div
      role="columnheader"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      className={`${classes.cell} ${classes.head}`}
      data-numeric={meta?.numeric}
    >
      <button type="button" className={classes.sort} onClick={column.getToggleSortingHandler()}>
        <span className={classes.label}>{name}</span>
        {sorted !== false && <Arrow size={14} stroke={1.5} aria-hidden />}
      </button>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t('customers.column.width', { name })}
        aria-valuenow={column.getSize()}
        aria-valuemin={column.columnDef.minSize}
        tabIndex={0}
        className={classes.edge}
        data-active={column.getIsResizing() || undefined}
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => column.resetSize()}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
