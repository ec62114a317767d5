import type { Row } from '@tanstack/react-table'
import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { CustomerRow } from '../../bridge/views'

interface Options {
  rows: Row<CustomerRow>[]
  reveal: (index: number) => void
  onOpen: (row: Row<CustomerRow>) => void
  onCopy: (rows: Row<CustomerRow>[]) => void
}

const pageRows = 10

/**
 * Moves through a list and picks rows from it (SCREENS §5): ↑ ↓ J K, Home, End,
 * Enter opens, Space and Shift pick, Ctrl+A all, Ctrl+C copies, Esc lets go.
 */
export function useGridKeys({ rows, reveal, onOpen, onCopy }: Options) {
  const [wanted, setCurrent] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const current = Math.min(wanted, rows.length - 1)

  const pick = (from: number, to: number) => {
    const [low, high] = from < to ? [from, to] : [to, from]
    rows.forEach((r, i) => {
      const inside = i >= low && i <= high
      if (r.getIsSelected() !== inside) r.toggleSelected(inside)
    })
  }
  const letGo = () => rows.forEach((r) => r.getIsSelected() && r.toggleSelected(false))
  const go = (to: number, extend: boolean) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setCurrent(next)
    if (extend) pick(anchor, next)
    else setAnchor(next)
    reveal(next)
  }

  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.target !== e.currentTarget || rows.length === 0) return
    const row = rows[current]
    const mod = e.ctrlKey || e.metaKey
    const act: Record<string, () => void> = mod
      ? {
          a: () => pick(0, rows.length - 1),
          c: () => {
            const picked = rows.filter((r) => r.getIsSelected())
            onCopy(picked.length > 0 || !row ? picked : [row])
          },
        }
      : {
          ArrowDown: () => go(current + 1, e.shiftKey),
          ArrowUp: () => go(current - 1, e.shiftKey),
          j: () => go(current + 1, false),
          k: () => go(current - 1, false),
          PageDown: () => go(current + pageRows, e.shiftKey),
          PageUp: () => go(current - pageRows, e.shiftKey),
          Home: () => go(0, e.shiftKey),
          End: () => go(rows.length - 1, e.shiftKey),
          Enter: () => row && onOpen(row),
          ' ': () => row?.toggleSelected(),
          Escape: letGo,
        }
    const run = act[e.key.length === 1 ? e.key.toLowerCase() : e.key]
    if (!run || e.altKey) return
    e.preventDefault()
    run()
  }

  /** A plain click opens; with Ctrl or Shift it picks, as in every file list. */
  const onClick = (e: MouseEvent, index: number) => {
    const row = rows[index]
    if (!row) return
    setCurrent(index)
    if (e.shiftKey) pick(anchor, index)
    else if (e.ctrlKey || e.metaKey) row.toggleSelected()
    else onOpen(row)
    if (!e.shiftKey) setAnchor(index)
  }

  return { current, onKeyDown, onClick, letGo }
}
