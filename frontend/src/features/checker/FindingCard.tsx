import { Button } from '@mantine/core'
import { IconReplace } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { FindingView } from '../../bridge/views'
import { shortcut } from '../../components/Kbd'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Finding.module.css'
import { severities, severityOf } from './severity'
import { suggestionsOf } from './suggestions'

interface Props {
  finding: FindingView
  active: boolean
  onChoose: () => void
  onReplace: (text: string) => void
  onSilence: () => void
}

/** One remark: how grave, what, how to mend it and a way to do so at once; why, and "never again this kind". */
export function FindingCard({ finding: f, active, onChoose, onReplace, onSilence }: Props) {
  const t = useT()
  const w = useWords()
  const card = useRef<HTMLLIElement>(null)
  const severity = severityOf(f.severity)
  const { icon: Icon, color } = severities[severity]
  const word = (part: string) => w(`rule.${f.rule}.${part}`, f.params)
  const [why, fix, example] = [word('why'), word('fix'), word('example')]
  const source = [word('source'), f.ref].filter(Boolean).join(' · ')
  const suggestions = suggestionsOf(f)

  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <li ref={card} className={classes.finding} data-active={active || undefined} aria-current={active || undefined}>
      <button type="button" className={classes.findingHead} onClick={onChoose}>
        <Icon size={18} stroke={1.5} aria-hidden style={{ flex: 'none', color }} />
        <span className={classes.findingName}>{word('name') || f.ref}</span>
        <span className={classes.severity} style={{ color }}>
          {t(`check.severity.${severity}`)}
        </span>
      </button>
      <div className={classes.findingBody}>
        {why !== '' && <p>{why}</p>}
        {fix !== '' && suggestions.length === 0 && <p className={classes.fix}>{fix}</p>}
        {suggestions.length > 0 && (
          <div className={classes.suggestions} role="group" aria-label={t('check.suggestions')}>
            {suggestions.map((s, i) => (
              <Button
                key={s}
                size="compact-sm"
                variant={i === 0 ? 'light' : 'default'}
                classNames={{ root: classes.suggestion, label: classes.suggestionLabel }}
                leftSection={i === 0 ? <IconReplace size={14} stroke={1.5} aria-hidden /> : undefined}
                title={i === 0 && active ? shortcut('Alt+Enter') : undefined}
                onClick={() => onReplace(s)}
              >
                {t('check.replaceBy', { text: s })}
              </Button>
            ))}
          </div>
        )}
        <div className={classes.findingFoot}>
          <details>
            <summary>{t('check.why')}</summary>
            {fix !== '' && suggestions.length > 0 && <p className={classes.fix}>{fix}</p>}
            {example !== '' && (
              <blockquote className={classes.example} lang="en">
                {example}
              </blockquote>
            )}
            <p className={classes.source}>{t('check.source', { source })}</p>
          </details>
          {!f.fixed && (
            <button type="button" className={classes.never} onClick={onSilence}>
              {t('check.silence')}
            </button>
          )}
        </div>
      </div>
    </li>
  )
}
