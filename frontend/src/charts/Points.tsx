import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '../i18n'
import classes from './Chart.module.css'
import type { Point } from './plot'

interface Props {
  points: Point[]
  /** A point has the focus; none when it left. */
  onFocus: (point?: Point) => void
  onPoint?: (key: string) => void
}

/** How far each key goes. */
const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/** The points of a drawing for the keyboard and screen readers: one stop of Tab, arrows go from point to point. */
export function Points({ points, onFocus, onPoint }: Props) {
  const t = useT()
  const [current, setCurrent] = useState(0)
  const group = useRef<HTMLDivElement>(null)
  const at = Math.min(current, points.length - 1)

  const move = (e: KeyboardEvent) => {
    const step = steps[e.key]
    if (step === undefined || e.altKey || e.ctrlKey || e.metaKey) return
    e.preventDefault()
    const next = Math.max(0, Math.min(points.length - 1, at + step))
    setCurrent(next)
    group.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div ref={group} role="group" aria-label={t('chart.points')} className={classes.points} onKeyDown={move} onBlur={() => onFocus()}>
      {points.map((p, i) => (
        <button
          key={p.key + i}
          type="button"
          tabIndex={i === at ? 0 : -1}
          aria-disabled={onPoint ? undefined : true}
          onFocus={() => {
            setCurrent(i)
            onFocus(p)
          }}
          onClick={() => onPoint?.(p.key)}
        >
          {p.label}
        </button>
      ))}
    </div>
  )
}
