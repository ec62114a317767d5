import type { FigureView } from '../bridge/views'
import classes from './Figure.module.css'

/**
 * The range of a share drawn on 0–100 %: a whisker with the value as a dot, grey
 * below twenty cases, a dotted line where there is no number. The words beside
 * it say the same, so it is hidden from screen readers.
 */
export function Range({ figure }: { figure: FigureView }) {
  if (figure.unit !== 'share') return null
  const range = figure.state === 'measured' ? figure.interval : undefined
  return (
    <svg className={classes.range} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden data-testid="range">
      <line x1="0" x2="100" y1="6" y2="6" className={range ? classes.axis : classes.noAxis} />
      {range && (
        <>
          <line x1={range.low * 100} x2={range.high * 100} y1="6" y2="6" className={classes.whisker} />
          <line x1={figure.value * 100} x2={figure.value * 100} y1="1" y2="11" className={classes.point} />
        </>
      )}
    </svg>
  )
}
