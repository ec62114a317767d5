import { Button, Checkbox, Group, Switch } from '@mantine/core'
import { IconSend, IconShieldLock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { AIMark, AITarget } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { addressee, providerName } from '../i18n/providers'
import { focusOnce } from '../lib/focus'
import classes from './SendPreview.module.css'
import { Stat, Stats } from './Stat'

interface Props {
  at: AITarget
  purpose: string
  sent: string // word for word what leaves
  marks?: readonly AIMark[] // what its placeholders stand for
  tokens: number
  remember?: boolean // offers to ask no more for this customer
  action: string // what the button says
  children?: ReactNode // above the text
  onSend: (remember: boolean) => void
  onCancel: () => void
}

const placeholder = /(⟦[A-Z]+\d+[a-z]*⟧)/

/** S-13: the exact text that would leave, to whom and what for. Nothing has left yet. */
export function SendPreview({ at, purpose, sent, marks = [], tokens, remember, action, children, onSend, onCancel }: Props) {
  const t = useT()
  const f = useFormat()
  const [original, setOriginal] = useState(false)
  const [forget, setForget] = useState(false)
  const provider = providerName(t, at.provider, at.address)
  return (
    <div className={classes.preview}>
      <p className={classes.lead}>
        <IconShieldLock size={20} stroke={1.5} aria-hidden />
        <span>{marks.length > 0 ? t('ai.send.lead', { count: marks.length }) : t('ai.send.leadPlain')}</span>
      </p>
      {children}
      <div className={classes.head}>
        <strong id="ai-sent">{original ? t('ai.send.original') : t('ai.send.exact')}</strong>
        {marks.length > 0 && <Switch size="sm" label={t('ai.send.showOriginal')} checked={original} onChange={(e) => setOriginal(e.currentTarget.checked)} />}
      </div>
      <blockquote ref={focusOnce} data-autofocus className={classes.text} data-original={original || undefined} tabIndex={0} aria-labelledby="ai-sent" dir="auto">
        {sent.split(placeholder).map((part, i) => {
          const mark = marks.find((m) => m.mark === part)
          return mark || placeholder.test(part) ? <mark key={i}>{(original && mark?.text) || part}</mark> : part
        })}
      </blockquote>
      <Stats>
        <Stat name={t('ai.send.to')}>
          {addressee(t, f, at)} · {at.model}
          <small className={classes.address}>{at.address}</small>
        </Stat>
        <Stat name={t('ai.send.purpose')}>{purpose}</Stat>
        <Stat name={t('ai.send.size')}>{t('ai.tokensAbout', { number: f.count(tokens) })}</Stat>
        <Stat name={t('ai.send.kept')}>{t('ai.send.keptText')}</Stat>
      </Stats>
      {remember && <Checkbox label={t('ai.send.remember', { provider })} checked={forget} onChange={(e) => setForget(e.currentTarget.checked)} />}
      <Group className={classes.foot} justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button leftSection={<IconSend size={16} stroke={1.5} />} onClick={() => onSend(forget)}>
          {action}
        </Button>
      </Group>
    </div>
  )
}
