import { ActionIcon, Skeleton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { AppError } from '../../bridge/error'
import { evidence } from '../../bridge/indicators'
import type { FigureView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { isKind } from './kinds'
import classes from './Panes.module.css'
import { usePages } from './useMessages'

interface Props {
  figure: FigureView
  customer: number
  onJump: (message: number) => void
  onClose: () => void
}

/** The very messages that a figure was counted from; each opens in the chat beside it. */
export function Evidence({ figure, customer, onJump, onClose }: Props) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const { pages, known } = usePages(`${figure.id} ${customer}`, (offset, limit) =>
    evidence(figure.id, customer, '', '', offset, limit),
  )
  const total = known.total ?? 0
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 66,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems()
  const first = rows[0]?.index
  const last = rows.at(-1)?.index
  useEffect(() => {
    if (first !== undefined && last !== undefined) pages.ensure(first, last)
  }, [pages, first, last, total, known.error])
  useEffect(() => back.current?.focus(), [])

  return (
    <div
      role="dialog"
      className={classes.evidence}
      aria-label={t('evidence.title')}
      onKeyDown={(e) => {
        if (e.key !== 'Escape') return
        e.stopPropagation()
        onClose()
      }}
    >
      <header className={classes.evidenceHead}>
        <ActionIcon ref={back} color="gray" aria-label={t('evidence.close')} onClick={onClose}>
          <IconArrowLeft size={20} stroke={1.5} />
        </ActionIcon>
        <div>
          <h2>{w(`indicator.${figure.id}.name`) || figure.ref}</h2>
          <p>{t('evidence.lead', { count: total, number: format.count(total) })}</p>
        </div>
      </header>
      {known.error !== null && <ErrorNote error={AppError.of(known.error)} onRetry={() => pages.retry()} />}
      {known.total === null && known.error === null && <Loading count={5} />}
      {known.total === 0 && <Empty title={t('evidence.none')} />}
      <div ref={scroller} className={classes.evidenceList}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {rows.map((row) => {
            const m = known.at(row.index)
            return (
              <div
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
              >
                {m ? (
                  <button
                    type="button"
                    className={classes.evidenceItem}
                    data-chosen={m.id === chosen || undefined}
                    onClick={() => {
                      setChosen(m.id)
                      onJump(m.id)
                    }}
                  >
                    <span className={classes.evidenceWho}>
                      <b data-side={m.direction === 'out' ? 'me' : 'them'}>
                        {m.direction === 'out' ? t('chat.me') : m.customer}
                      </b>
                      <time dateTime={m.at}>{format.dateTime(m.at)}</time>
                    </span>
                    <span className={classes.evidenceText} dir="auto">
                      {m.text || (isKind(m.kind) ? t(`chat.kind.${m.kind}`) : '')}
                    </span>
                  </button>
                ) : (
                  <Skeleton height={20} m={16} width="80%" />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
