import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import classes from './Chat.module.css'
import { useChatSearch } from './useChatSearch'

interface Props {
  customer: number
  onShow: (message: number) => void // keep it the same between renders
  onQuery: (query: string) => void
  onClose: () => void
}

/** The search within a chat: Enter goes to the older hit, Shift+Enter to the newer one. */
export function ChatSearch({ customer, onShow, onQuery, onClose }: Props) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const composing = useRef(false)
  const search = useChatSearch(customer, query, onShow)
  const none = search.query !== '' && search.ids.length === 0

  const settle = (text: string) => {
    setQuery(text)
    onQuery(text)
  }

  return (
    <div className={classes.search} role="search">
      <TextInput
        flex={1}
        miw={80}
        data-autofocus
        autoFocus
        value={typed}
        aria-label={t('chat.search')}
        placeholder={t('chat.search')}
        onChange={(e) => {
          setTyped(e.currentTarget.value)
          if (!composing.current) settle(e.currentTarget.value)
        }}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(e) => {
          composing.current = false
          settle(e.currentTarget.value)
        }}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing) return
          if (e.key === 'Enter') search.step(e.shiftKey ? 1 : -1)
          if (e.key === 'Escape') {
            e.stopPropagation()
            onClose()
          }
        }}
      />
      <span className={classes.searchCount} role="status">
        {search.ids.length > 0
          ? t('chat.searchAt', { at: search.at + 1, all: search.ids.length })
          : none && t('chat.searchNone')}
      </span>
      {search.error && <ErrorNote compact error={search.error} />}
      <Tooltip label={t('chat.searchOlder')}>
        <ActionIcon aria-label={t('chat.searchOlder')} disabled={search.ids.length === 0} onClick={() => search.step(-1)}>
          <IconChevronUp size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('chat.searchNewer')}>
        <ActionIcon aria-label={t('chat.searchNewer')} disabled={search.ids.length === 0} onClick={() => search.step(1)}>
          <IconChevronDown size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon aria-label={t('chat.searchClose')} onClick={onClose}>
        <IconX size={18} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}
