import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { evidence as ofCustomer, partOf } from '../../bridge/indicators'
import { compare, evidence } from '../../bridge/insights'
import { useEvidence } from '../../bridge/useEvidence'
import { useLoad } from '../../bridge/useLoad'
import type { CaseView, FigureView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Evidence } from '../../components/Evidence'
import { figureText } from '../../components/figureText'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { go } from '../../lib/route'
import classes from './Side.module.css'
import { keyOf, type Wish } from './view'

type Of<K extends Wish['kind']> = { wish: Extract<Wish, { kind: K }>; onClose: () => void }

/** What stands behind a number, beside the charts. */
export function Side({ wish, onOpen, onClose }: { wish: Wish; onOpen: (wish: Wish) => void; onClose: () => void }) {
  return (
    <div className={classes.side}>
      {wish.kind === 'messages' && <Messages wish={wish} onClose={onClose} />}
      {wish.kind === 'people' && <People wish={wish} onClose={onClose} />}
      {wish.kind === 'cases' && <Cases wish={wish} onOpen={onOpen} onClose={onClose} />}
    </div>
  )
}

function Messages({ wish: { id, query, customer, part: more }, onClose }: Of<'messages'>) {
  const w = useWords()
  const part = partOf(id, more)
  const list = useEvidence(`${Object.values(part).join(' ')} ${customer ?? ''} ${keyOf(query)}`, (offset, limit) =>
    customer === undefined ? evidence(part, query, offset, limit) : ofCustomer(part, customer, query.from, query.to, offset, limit),
  )
  return (
    <Evidence
      title={[w(`indicator.${id}.name`) || id, part.key && w(`indicator.${id}.${part.key}`)].filter(Boolean).join(' · ')}
      several
      of={list}
      onJump={(m) => go({ screen: 'card', customer: m.customer_id, message: m.id })}
      onClose={onClose}
    />
  )
}

function People({ wish: { id, query, only }, onClose }: Of<'people'>) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const rows = useLoad(`people ${id} ${keyOf(query)}`, () => compare([id], 'customer', query))
  const people = (rows.data ?? []).flatMap((r) => {
    const figure = r.figures[0]
    return figure && (only ? only(figure) : figure.n > 0) ? [{ ...r, figure }] : []
  })
  const text = (figure: FigureView) => {
    const { value, of, n } = figureText(figure, t, f)
    return [value, of, n].filter(Boolean).join(' ')
  }
  return (
    <Panel title={w(`indicator.${id}.name`) || id} lead={rows.data && t('insights.people', { count: people.length })} onClose={onClose}>
      {rows.error && <ErrorNote error={rows.error} onRetry={rows.reload} />}
      {!rows.data && !rows.error && <Loading count={5} />}
      {rows.data && people.length === 0 && <Empty title={t('insights.nobody')} />}
      <ul className={classes.list}>
        {people.map((p) => (
          <li key={p.key}>
            <button type="button" className={classes.row} onClick={() => go({ screen: 'card', customer: Number(p.key), tab: p.figure.unit === 'amount' ? 'orders' : 'indicators' })}>
              <b>{p.name}</b>
              <span>{text(p.figure)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The second that a case belongs to, as a period: with its customer it is this case alone. */
const moment = (one: CaseView) => ({ from: one.at, to: new Date(Date.parse(one.at) + 1000).toISOString().slice(0, 19) + 'Z', by: '', only: '' })

function Cases({ wish, onOpen, onClose }: Of<'cases'> & { onOpen: (wish: Wish) => void }) {
  const t = useT()
  const f = useFormat()
  return (
    <Panel title={wish.title} lead={t('insights.cases', { count: wish.cases.length })} onClose={onClose}>
      <ul className={classes.list}>
        {wish.cases.map((one, i) => (
          <li key={i}>
            <button type="button" className={classes.row} onClick={() => onOpen({ kind: 'messages', id: wish.id, query: moment(one), customer: one.customer, part: { key: wish.key } })}>
              <b>{one.name}</b>
              <span>{[f.dateTime(one.at), wish.text(one)].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface PanelProps {
  title: string
  lead?: string
  onClose: () => void
  children: ReactNode
}

function Panel({ title, lead, onClose, children }: PanelProps) {
  const t = useT()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <div
      role="dialog"
      className={classes.panel}
      aria-label={title}
      onKeyDown={(e) => {
        if (e.key !== 'Escape') return
        e.stopPropagation()
        onClose()
      }}
    >
      <header className={classes.head}>
        <div>
          <h2>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
        <ActionIcon ref={close} color="gray" aria-label={t('action.close')} onClick={onClose}>
          <IconX size={20} stroke={1.5} />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  )
}
