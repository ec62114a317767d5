import { ActionIcon, Skeleton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { FaultView, MessageView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import type { PagedList, Snapshot } from '../lib/PagedList'
import { Empty } from './Empty'
import { ErrorNote } from './ErrorNote'
import classes from './Evidence.module.css'
import { isKind } from './kinds'
import { Loading } from './Loading'

interface Props {
  /** Which figure. */
  title: string
  pages: PagedList<MessageView>
  known: Snapshot<MessageView>
  error: FaultView | undefined
  /** Of many customers: each message of ours says to whom. */
  several?: boolean
  /** Opens a message in its chat. */
  onJump: (message: MessageView) => void
  onClose: () => void
}

/** The very messages that a figure was counted from; each opens in its chat. */
export function Evidence({ title, pages, known, error, several, onJump, onClose }: Props) {
  const t = useT()
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
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
      <header className={classes.head}>
        <ActionIcon ref={back} color="gray" aria-label={t('evidence.close')} onClick={onClose}>
          <IconArrowLeft size={20} stroke={1.5} />
        </ActionIcon>
        <div>
          <h2>{title}</h2>
          <p>{t('evidence.lead', { count: total, number: format.count(total) })}</p>
        </div>
      </header>
      {error && <ErrorNote error={error} onRetry={() => pages.retry()} />}
      {known.total === null && known.error === null && <Loading count={5} />}
      {known.total === 0 && <Empty title={t('evidence.none')} />}
      <div ref={scroller} className={classes.list}>
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
                    className={classes.item}
                    data-chosen={m.id === chosen || undefined}
                    onClick={() => {
                      setChosen(m.id)
                      onJump(m)
                    }}
                  >
                    <span className={classes.who}>
                      <b data-side={m.direction === 'out' ? 'me' : 'them'}>
                        {m.direction !== 'out' ? m.customer : several ? t('evidence.meTo', { name: m.customer }) : t('chat.me')}
                      </b>
                      <time dateTime={m.at}>{format.dateTime(m.at)}</time>
                    </span>
                    <span className={classes.text} dir="auto">
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
