import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconChecks, IconX } from '@tabler/icons-react'
import type { MessageView } from '../../bridge/views'
import { useT } from '../../i18n'
import { channelName } from '../../i18n/channels'
import type { Format } from '../../i18n/format'
import classes from './Chat.module.css'
import { isKind, kinds } from '../../components/kinds'
import { KeepButton } from './KeepButton'
import { Marked } from './Marked'
import { MeaningLine } from './MeaningLine'
import { MeaningText } from './MeaningText'

interface Props {
  message: MessageView
  name: string // of the customer
  several: boolean // channels in this chat: the message names its own
  shown: Format // the zone that times are shown in
  other: { label: string; format: Format } | null // the other side's, for the tooltip
  query: string // marked in the text
  understood: boolean // shows what was understood
  joined: boolean // follows another of the same side at once
  lit: boolean // was jumped to
}

const ticks = { sent: IconCheck, delivered: IconChecks, read: IconChecks, failed: IconX } as const
const isTicks = (x: string): x is keyof typeof ticks => x in ticks

/** Grey unless somebody knows more: exports hold no receipts (I-12). */
function Ticks({ message, shown }: Pick<Props, 'message' | 'shown'>) {
  const t = useT()
  if (!isTicks(message.ticks)) {
    return (
      <span className={classes.ticks} role="img" aria-label={t('chat.ticks.unknown')} title={t('chat.ticks.unknown')}>
        ✓?
      </span>
    )
  }
  const state = message.ticks_at === '' ? t(`ticks.${message.ticks}`) : t(`chat.ticks.${message.ticks}`, { at: shown.dateTime(message.ticks_at) })
  const label = message.ticks_by === 'hand' ? t('chat.ticks.byHand', { state: t(`ticks.${message.ticks}`) }) : state
  const Icon = ticks[message.ticks]
  return (
    <span title={label}>
      <Icon size={14} stroke={1.5} role="img" aria-label={label} color={message.ticks === 'read' ? 'var(--me)' : undefined} />
    </span>
  )
}

/** One message: ours right, theirs left, notices in the middle. Hints are plain titles, which cost a long chat nothing. */
export function Bubble({ message: m, name, several, shown, other, query, understood, joined, lit }: Props) {
  const t = useT()
  if (m.direction === '') {
    return (
      <p className={classes.notice} data-lit={lit || undefined}>
        {m.text || t('chat.kind.system')}
      </p>
    )
  }
  const ours = m.direction === 'out'
  const kind = isKind(m.kind) ? m.kind : null
  const Icon = kind && kinds[kind]
  const meaning = understood && !ours ? m.meaning : undefined
  const bubble = (
    <div className={classes.bubble} data-side={ours ? 'me' : 'them'} data-joined={joined || undefined} data-lit={lit || undefined}>
      <VisuallyHidden>{ours ? t('chat.me') : name}</VisuallyHidden>
      {m.reply_to !== 0 && (
        <blockquote className={classes.quote} dir="auto">
          <VisuallyHidden>{t('chat.quoted')} </VisuallyHidden>
          {m.quote || t('chat.quotedNoText')}
        </blockquote>
      )}
      {kind && Icon && (
        <span className={classes.kind}>
          <Icon size={16} stroke={1.5} aria-hidden />
          {t(`chat.kind.${kind}`)}
        </span>
      )}
      {m.text !== '' && (
        <span className={classes.text} dir="auto">
          {meaning && query === '' ? <MeaningText text={m.text} meaning={meaning} /> : <Marked text={m.text} query={query} />}
        </span>
      )}
      <span className={classes.meta}>
        {ours && m.text !== '' && <KeepButton text={m.text} />}
        {several && <span>{channelName(t, m.channel)}</span>}
        {m.edited && <span>{t('chat.edited')}</span>}
        <time dateTime={m.at} title={other ? `${other.label} ${other.format.dateTime(m.at)}` : undefined}>
          {shown.time(m.at)}
        </time>
        {ours && <Ticks message={m} shown={shown} />}
      </span>
      {m.reactions.length > 0 && (
        <span className={classes.reactions}>
          {m.reactions.map((r, i) => (
            <span key={i} title={r.by} role="img" aria-label={t('chat.reaction', { emoji: r.emoji, by: r.by })}>
              {r.emoji}
            </span>
          ))}
        </span>
      )}
    </div>
  )
  if (!meaning) return bubble
  return (
    <>
      {bubble}
      <MeaningLine message={m.id} text={m.text} meaning={meaning} />
    </>
  )
}
