import type { PlacedMessage } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import classes from './PlacedMessages.module.css'

interface Props {
  messages: readonly PlacedMessage[]
  label: string
  onOpen: (message: PlacedMessage) => void
}

/** Messages out of several chats, each of which opens in its own. */
export function PlacedMessages({ messages, label, onOpen }: Props) {
  const t = useT()
  const f = useFormat()
  return (
    <ul className={classes.list} aria-label={label}>
      {messages.map((m) => (
        <li key={m.message.id}>
          <button type="button" className={classes.message} onClick={() => onOpen(m)}>
            <span className={classes.who}>
              <b>{t('phrases.to', { name: m.message.customer })}</b>
              <time dateTime={m.message.at}>{f.dateTime(m.message.at)}</time>
            </span>
            <span className={classes.text} dir="auto">
              {m.message.text}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
