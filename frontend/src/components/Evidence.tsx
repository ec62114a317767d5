import { ActionIcon, Skeleton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { useEvidence } from '../bridge/useEvidence'
import type { EvidenceItem, EvidencePage, MessageView } from '../bridge/views'
import { type T, useT } from '../i18n'
import { type Format, useFormat } from '../i18n/format'
import { Empty } from './Empty'
import { ErrorNote } from './ErrorNote'
import classes from './Evidence.module.css'
import { inUnit } from './figureText'
import { isKind } from './kinds'
import { Loading } from './Loading'

interface Props {
  /** Which figure. */
  title: string
  of: ReturnType<typeof useEvidence>
  /** Of many customers: each message of ours says to whom. */
  several?: boolean
  /** Opens a message in its chat. */
  onJump: (message: MessageView) => void
  onClose: () => void
}

/** What was counted of a case, so that the cases can be added up: yes or no, a time, a number. */
function valueOf(item: EvidenceItem, page: EvidencePage, t: T, f: Format): string {
  if (page.unit === 'share') return page.marked ? t(item.hit ? 'figure.yes' : 'figure.no') : ''
  if (page.unit === 'flag') return t(item.value > 0 ? 'figure.yes' : 'figure.no')
  const value = item.of > 0 ? `${f.number(item.value)} / ${f.number(item.of)}` : inUnit({ ...page, currency: item.currency }, item.value, t, f)
  return item.open ? t('evidence.open', { value }) : value
}

/** How many there are, and where cases are left that have nothing to show. */
function sumOf(page: EvidencePage, t: T, f: Format): string {
  const all = page.cases + page.unlisted
  return [
    t('evidence.lead', { cases: f.count(page.cases), number: f.count(page.total) }),
    page.marked ? t('evidence.hits', { hits: f.count(page.hits), n: f.count(all) }) : '',
    page.unlisted > 0 ? t('evidence.unlisted', { number: f.count(page.unlisted) }) : '',
  ].filter(Boolean).join(' ')
}

/** The very messages that a figure was counted from, case after case; each opens in its chat. */
export function Evidence({ title, of: { pages, known, error, counted }, several, onJump, onClose }: Props) {
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
          {counted && <p>{sumOf(counted, t, format)}</p>}
        </div>
      </header>
      {error && <ErrorNote error={error} onRetry={() => pages.retry()} />}
      {known.total === null && known.error === null && <Loading count={5} />}
      {known.total === 0 && <Empty title={t('evidence.none')} />}
      <div ref={scroller} className={classes.list}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {rows.map((row) => {
            const item = known.at(row.index)
            const m = item?.message
            return (
              <div
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
              >
                {item?.first && counted && (
                  <p className={classes.case}>
                    {t('evidence.case', { number: format.count(item.case) })} <b>{valueOf(item, counted, t, format)}</b>
                  </p>
                )}
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
