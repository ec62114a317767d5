import { Button, Group, Switch, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { AIRewritten } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { focusOnce } from '../../lib/focus'
import { comparable } from './diff'
import classes from './Rewrite.module.css'
import { VersionCard } from './VersionCard'

interface Props {
  draft: string
  rewritten: AIRewritten
  onUse: (text: string) => void
  onAgain: () => void
  onClose: () => void
}

/** Three versions side by side, each with what it changes and what was checked. */
export function Versions({ draft, rewritten, onUse, onAgain, onClose }: Props) {
  const t = useT()
  const f = useFormat()
  const { versions, language } = rewritten
  const alike = versions.some((v) => v.holds && comparable(draft, v.text))
  const [compared, setCompared] = useState(true)
  const held = versions.filter((v) => v.holds).length
  return (
    <>
      <VisuallyHidden role="status">{t('rewrite.done', { count: held })}</VisuallyHidden>
      <div className={classes.draft}>
        <strong>{t('rewrite.draft')}</strong>
        <p dir="auto">{draft}</p>
        {alike && <Switch size="sm" label={t('rewrite.compare')} checked={compared} onChange={(e) => setCompared(e.currentTarget.checked)} />}
        {language !== '' && <span>{t('rewrite.inLanguage', { language: f.language(language) })}</span>}
      </div>
      <div ref={focusOnce} tabIndex={-1} role="group" aria-label={t('rewrite.title')} className={classes.versions}>
        {versions.map((v) => (
          <VersionCard key={v.style} draft={draft} version={v} compared={alike && compared} onUse={() => onUse(v.text)} />
        ))}
      </div>
      <Group className={classes.foot} justify="space-between">
        <span className={classes.note}>{t('rewrite.readFirst')}</span>
        <Group gap="sm">
          <Button variant="subtle" onClick={onAgain}>
            {t('rewrite.again')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('rewrite.keepDraft')}
          </Button>
        </Group>
      </Group>
    </>
  )
}
