import { Button, Group, Loader, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AIPartial } from '../../bridge/events'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { focusOnce } from '../../lib/focus'
import classes from './Rewrite.module.css'
import { styles } from './styles'
import type { Wish } from './useAsking'

interface Props {
  what: Wish['what']
  partial: AIPartial | undefined
  onCancel: () => void
}

/** From when on the wait is counted aloud. */
const longS = 3

/** The versions as they are being written; nothing of it is checked yet, so nothing can be used. */
export function Streaming({ what, partial, onCancel }: Props) {
  const t = useT()
  const f = useFormat()
  const [waited, setWaited] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setWaited((s) => s + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <>
      <VisuallyHidden role="status">{what === 'rewrite' ? t('rewrite.writing') : t('rewrite.translating')}</VisuallyHidden>
      {what === 'rewrite' && (
        <div className={classes.versions} aria-busy>
          {styles.map((style) => (
            <section key={style} className={classes.version} aria-label={t(`rewrite.style.${style}`)}>
              <h3>{t(`rewrite.style.${style}`)}</h3>
              <p className={classes.text} data-writing dir="auto">
                {partial?.[style] || <span className={classes.waiting}>…</span>}
              </p>
            </section>
          ))}
        </div>
      )}
      <Group justify="space-between" mt="md">
        <span className={classes.wait} aria-hidden>
          <Loader size="xs" />
          {what === 'rewrite' ? t('rewrite.writing') : t('rewrite.translating')}
          {waited >= longS && ' ' + t('rewrite.waited', { time: f.count(waited) })}
        </span>
        <Button ref={focusOnce} variant="default" onClick={onCancel}>
          {t('rewrite.stop')}
        </Button>
      </Group>
    </>
  )
}
