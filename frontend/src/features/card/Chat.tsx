import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconArrowDown, IconBulb, IconSearch } from '@tabler/icons-react'
import { measureElement, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { locate } from '../../bridge/conversations'
import { AppError } from '../../bridge/error'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useLanguage, useT } from '../../i18n'
import { makeFormat, useFormat } from '../../i18n/format'
import { useZone } from '../../i18n/zone'
import classes from './Chat.module.css'
import { ChatSearch } from './ChatSearch'
import { MessageRow } from './MessageRow'
import { useMessages } from './useMessages'
import { useUnderstood } from './useUnderstood'

/** A wish to see a message; a new object each time, so that the same one can be asked for twice. */
export interface Jump {
  message: number
}

interface Props {
  customer: number
  name: string
  messages: number | undefined // without notices; undefined: not known yet
  theirZone: string // "" unknown
  several: boolean // channels: each message then names its own
  jump: Jump | null
}

const guessedHeight = 56
/** Rows beside the visible ones; enough for one turn of the wheel. */
const overscan = 6
const litMs = 2400

/**
 * Rows are measured together, once they are laid out and before they are painted:
 * one after the other, each would make the browser lay out the chat again.
 */
const measureLaidOut = (row: Element, entry: ResizeObserverEntry | undefined, virtual: Virtualizer<HTMLDivElement, Element>) =>
  entry ? measureElement(row, entry, virtual) : (virtual.itemSizeCache.get(virtual.indexFromElement(row)) ?? guessedHeight)

/** A customer's whole chat, opened at its end; only what is seen is loaded and drawn. */
export function Chat({ customer, name, messages, theirZone, several, jump }: Props) {
  const t = useT()
  const language = useLanguage()
  const myZone = useZone()
  const mine = useFormat()
  const theirs = useMemo(() => (theirZone === '' ? null : makeFormat(language, theirZone)), [language, theirZone])
  const [clock, setClock] = useState<'mine' | 'theirs'>('mine')
  const [searching, setSearching] = useState(false)
  const [understood, setUnderstood] = useUnderstood()
  const [query, setQuery] = useState('')
  const [lit, setLit] = useState<number | null>(null)
  const [lost, setLost] = useState<AppError | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { pages, known } = useMessages(customer)
  const total = known.total ?? 0

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedHeight,
    measureElement: measureLaidOut,
    anchorTo: 'end',
    paddingEnd: 16,
    overscan,
  })
  // Rows at the top, which nobody will see, are not drawn before the chat stands at its end.
  const [placed, setPlaced] = useState<unknown>(null)
  const rows = placed === pages ? virtual.getVirtualItems() : []
  const firstRow = rows[0]?.index
  const lastRow = rows.at(-1)?.index

  useEffect(() => {
    if (firstRow !== undefined && lastRow !== undefined) pages.ensure(firstRow - 1, lastRow)
  }, [pages, firstRow, lastRow, total, known.error])

  // Opens at the end, unless a message was asked for.
  useLayoutEffect(() => {
    if (total === 0 || placed === pages) return
    if (!jump) virtual.scrollToEnd()
    setPlaced(pages)
  }, [pages, placed, total, jump, virtual])

  const show = useCallback(
    (message: number) => {
      locate(customer, message).then(
        (index) => {
          setLost(null)
          pages.ensure(index - 20, index + 20)
          virtual.scrollToIndex(index, { align: 'center' })
          setLit(message)
        },
        (reason: unknown) => setLost(AppError.of(reason)),
      )
    },
    [customer, pages, virtual],
  )

  const jumped = useRef<Jump | null>(null)
  useEffect(() => {
    if (!jump || total === 0 || jumped.current === jump) return
    jumped.current = jump
    show(jump.message)
  }, [jump, show, total])

  useEffect(() => {
    if (lit === null) return
    const timer = setTimeout(() => setLit(null), litMs)
    return () => clearTimeout(timer)
  }, [lit])

  const twoClocks = theirs !== null && theirZone !== myZone
  const shown = clock === 'theirs' && theirs ? theirs : mine
  const other = useMemo(() => {
    if (!twoClocks) return null
    return shown === mine ? { label: t('chat.clock.theirs'), format: theirs } : { label: t('chat.clock.mine'), format: mine }
  }, [twoClocks, shown, mine, theirs, t])
  const away = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0) < virtual.getTotalSize() - 400

  const closeSearch = () => {
    setSearching(false)
    setQuery('')
    scroller.current?.focus()
  }

  return (
    <section
      className={classes.chat}
      aria-label={t('chat.title', { name })}
      onKeyDown={(e) => {
        if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'f') {
          e.preventDefault()
          setSearching(true)
        }
      }}
    >
      <div className={classes.bar}>
        {searching ? (
          <ChatSearch customer={customer} onShow={show} onQuery={setQuery} onClose={closeSearch} />
        ) : (
          <>
            <span className={classes.barText}>{messages !== undefined && t('chat.count', { count: messages, number: mine.count(messages) })}</span>
            {twoClocks && (
              <SegmentedControl
                size="xs"
                aria-label={t('chat.clock.label')}
                value={clock}
                onChange={(v) => setClock(v === 'theirs' ? 'theirs' : 'mine')}
                data={[
                  { value: 'mine', label: t('chat.clock.mine') },
                  { value: 'theirs', label: t('chat.clock.theirs') },
                ]}
              />
            )}
            <Tooltip label={t('chat.understood')}>
              <ActionIcon variant={understood ? 'light' : 'subtle'} aria-label={t('chat.understood')} aria-pressed={understood} onClick={() => setUnderstood(!understood)}>
                <IconBulb size={18} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('chat.search')}>
              <ActionIcon aria-label={t('chat.search')} onClick={() => setSearching(true)}>
                <IconSearch size={18} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </div>
      {(lost ?? known.error) !== null && (
        <div className={classes.trouble}>
          <ErrorNote error={lost ?? AppError.of(known.error)} onRetry={() => (lost ? setLost(null) : pages.retry())} />
        </div>
      )}
      {known.total === null && known.error === null && <Loading shape="bubbles" />}
      <div ref={scroller} className={classes.scroller} tabIndex={0} role="log" aria-live="off" aria-label={t('chat.title', { name })}>
        <div className={classes.rows} style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const message = known.at(row.index)
            return (
              <div
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                className={classes.row}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <MessageRow
                  message={message}
                  before={row.index > 0 ? known.at(row.index - 1) : undefined}
                  first={row.index === 0}
                  name={name}
                  several={several}
                  shown={shown}
                  other={other}
                  query={query}
                  understood={understood}
                  lit={message !== undefined && message.id === lit}
                />
              </div>
            )
          })}
        </div>
      </div>
      {away && total > 0 && (
        <Tooltip label={t('chat.toEnd')}>
          <ActionIcon
            className={classes.toEnd}
            size={40}
            radius="xl"
            aria-label={t('chat.toEnd')}
            onClick={() => virtual.scrollToEnd()}
          >
            <IconArrowDown size={20} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </section>
  )
}
