import { Button, Modal } from '@mantine/core'
import { IconCheck, IconCopy, IconMessages } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n'
import classes from './Dialogs.module.css'

interface Props {
  bubbles: readonly string[]
  copied: string | null
  onCopy: (text: string) => void
  /** Puts blank lines between them into the draft. */
  onSplit: () => void
}

/** A draft as the messages that it is best sent as, copied one by one. */
export function Bubbles({ bubbles, copied, onCopy, onSplit }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  if (bubbles.length < 2) return null
  return (
    <>
      <Button variant="subtle" size="compact-sm" leftSection={<IconMessages size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen(true)}>
        {t('check.bubbles', { count: bubbles.length })}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('check.bubbles', { count: bubbles.length })} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
        <p className={classes.lead}>{t('check.bubbles.why')}</p>
        <ol className={classes.bubbles}>
          {bubbles.map((text, i) => (
            <li key={`${i} ${text}`}>
              <p lang="en">{text}</p>
              <Button
                size="compact-sm"
                variant={done.has(text) ? 'default' : 'light'}
                aria-label={t('check.bubbles.copyOne', { number: i + 1 })}
                leftSection={done.has(text) ? <IconCheck size={14} stroke={1.5} aria-hidden /> : <IconCopy size={14} stroke={1.5} aria-hidden />}
                onClick={() => {
                  setDone(new Set([...done, text]))
                  onCopy(text)
                }}
              >
                {copied === text ? t('check.copied') : t('check.copy')}
              </Button>
            </li>
          ))}
        </ol>
        <Button
          variant="default"
          onClick={() => {
            setOpen(false)
            onSplit()
          }}
        >
          {t('check.bubbles.split')}
        </Button>
      </Modal>
    </>
  )
}
