import { Button, Checkbox } from '@mantine/core'
import type { PlanChat } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Import.module.css'

interface Props {
  chats: PlanChat[]
  chosen: number[]
  onChange: (chosen: number[]) => void
}

/** Which chats of an account are taken: private ones can stay out. */
export function ChatChooser({ chats, chosen, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const toggle = (index: number, take: boolean) => onChange(take ? [...chosen, index] : chosen.filter((i) => i !== index))
  return (
    <details className={classes.chats} open={chosen.length === 0}>
      <summary>{t('import.chooseChats', { chosen: chosen.length, all: chats.length })}</summary>
      <div className={classes.chatActions}>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(chats.map((chat) => chat.index))}>
          {t('import.allChats')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
          {t('import.noChats')}
        </Button>
      </div>
      <ul>
        {chats.map((chat) => (
          <li key={chat.index}>
            <Checkbox
              checked={chosen.includes(chat.index)}
              onChange={(e) => toggle(chat.index, e.currentTarget.checked)}
              label={chat.name || t('import.unnamed')}
            />
            <span className={classes.hint}>
              {chat.group ? t('import.group') + ' · ' : ''}
              {t('import.messages', { count: chat.messages, number: f.count(chat.messages) })}
              {chat.last !== '' && ` · ${chat.last.slice(0, 10)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
