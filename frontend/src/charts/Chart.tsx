import { Button, Skeleton } from '@mantine/core'
import { IconChartDots, IconCopy, IconTable, IconUsers } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { toast } from '../components/toast'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import classes from './Chart.module.css'
import type { Handle } from './Drawing'
import { lookNow } from './look'
import { hand, paint } from './picture'
import type { Plot } from './plot'
import { PlotTable } from './PlotTable'
import { Points } from './Points'

const Drawing = lazy(() => import('./Drawing'))

/** What every chart is told by the screen that shows it. */
export interface Frame {
  /** One sentence that says what the chart shows. */
  title: string
  /** What the numbers are of: "%", "hours in the customer's time". */
  unit?: string
  /** Cases behind the whole chart. */
  n?: number
  /** The (i): how it is computed. */
  info?: ReactNode
  /** The chart in one sentence, for those who don't see it. */
  alt: string
  /** What is missing, instead of the drawing; without any point there is none either. */
  empty?: ReactNode
  /** Pixels of the drawing at 100 % text; each kind has its own. */
  height?: number
  /** Opens the list of those who were counted. */
  onOpen?: () => void
  /** Opens one point, by the key of its row. */
  onPoint?: (key: string) => void
}

/**
 * The frame of every chart: a sentence, unit, n and (i); the drawing with points
 * for keyboard and screen readers, or its rows as a table; a picture to paste.
 */
export function Chart({ plot, ...frame }: Frame & { plot: Plot }) {
  const t = useT()
  const f = useFormat()
  const title = useId()
  const drawing = useRef<Handle>(null)
  const [table, setTable] = useState(false)
  const empty = frame.empty ?? (plot.points.length === 0 ? t('figure.notEnough') : undefined)
  const note = [frame.unit, frame.n === undefined ? '' : t('figure.n', { n: f.count(frame.n) })].filter(Boolean).join(' · ')

  const copy = () => {
    const still = drawing.current?.still()
    if (!still) return
    hand(paint(still, frame.title, note, lookNow(false)), frame.title).then(
      (way) => toast(t(way === 'copied' ? 'chart.copied' : 'chart.saved')),
      () => toast(t('chart.notCopied')),
    )
  }

  return (
    <figure className={classes.chart} aria-labelledby={title}>
      <figcaption className={classes.head}>
        <h3 id={title} className={classes.title}>{frame.title}</h3>
        {frame.info}
        {note !== '' && <span className={classes.note}>{note}</span>}
      </figcaption>
      {empty !== undefined ? (
        <div className={classes.empty}>{empty}</div>
      ) : (
        <>
          {table ? (
            <PlotTable plot={plot} title={frame.title} />
          ) : (
            <div className={classes.stage} style={{ height: `${(frame.height ?? plot.height) / 16}rem` }}>
              <div role="img" aria-label={frame.alt} className={classes.drawing}>
                <Suspense fallback={<Skeleton height="100%" />}>
                  <Drawing ref={drawing} plot={plot} onPoint={frame.onPoint} />
                </Suspense>
              </div>
              <Points points={plot.points} onPoint={frame.onPoint} onFocus={(point) => drawing.current?.point(point)} />
            </div>
          )}
          <div className={classes.tools}>
            {frame.onOpen && <Tool icon={IconUsers} name={t('chart.people')} onClick={frame.onOpen} />}
            <Tool icon={table ? IconChartDots : IconTable} name={t(table ? 'chart.drawing' : 'chart.table')} onClick={() => setTable(!table)} />
            {!table && <Tool icon={IconCopy} name={t('chart.picture')} onClick={copy} />}
          </div>
        </>
      )}
    </figure>
  )
}

function Tool({ icon: Icon, name, onClick }: { icon: typeof IconCopy; name: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon size={16} stroke={1.5} aria-hidden />} onClick={onClick}>
      {name}
    </Button>
  )
}
