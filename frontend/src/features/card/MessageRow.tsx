import { Skeleton } from '@mantine/core'
import { memo } from 'react'
import type { MessageView } from '../../bridge/views'
import { useT } from '../../i18n'
import type { Format } from '../../i18n/format'
import { Bubble } from './Bubble'
import classes from './Chat.module.css'

interface Props {
  message: MessageView | undefined // undefined: on its way
  before: MessageView | undefined
  first: boolean // of the whole chat
  name: string
  several: boolean // channels in this chat
  shown: Format
  other: { label: string; format: Format } | null
  query: string
  understood: boolean
  lit: boolean
}

const daySeconds = 86_400
/** Messages of one side within this many seconds stand close together. */
const closeS = 300

/** A message with what stands above it: the day, and a silence of more than a day. */
export const MessageRow = memo(function MessageRow({ message, before, first, name, several, shown, other, query, understood, lit }: Props) {
  const t = useT()
  if (!message) return <Skeleton height={36} width="46%" radius="lg" my={4} />

  const newDay = first || (before !== undefined && shown.date(before.at) !== shown.date(message.at))
  const silence = Math.floor(message.gap_s / daySeconds)
  const joined =
    !newDay &&
    before?.direction === message.direction &&
    (new Date(message.at).getTime() - new Date(before.at).getTime()) / 1000 <= closeS

  return (
    <>
      {silence > 0 && (
        <div className={classes.silence}>
          <span>{t(before?.direction === 'out' ? 'chat.noReply' : 'chat.quiet', { count: silence })}</span>
        </div>
      )}
      {newDay && (
        <div className={classes.day}>
          <span>{shown.date(message.at)}</span>
        </div>
      )}
      <Bubble message={message} name={name} several={several} shown={shown} other={other} query={query} understood={understood} joined={joined} lit={lit} />
    </>
  )
})
