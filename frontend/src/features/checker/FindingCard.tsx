import { Button } from '@mantine/core'
import { IconReplace } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { FindingView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Checker.module.css'
import { severities, severityOf } from './severity'

interface Props {
  finding: FindingView
  active: boolean
  onChoose: () => void
  onReplace: () => void
}

/** One remark: how grave, what, why, how to mend it, and a way to mend it at once. */
export function FindingCard({ finding: f, active, onChoose, onReplace }: Props) {
  const t = useT()
  const w = useWords()
  const card = useRef<HTMLLIElement>(null)
  const severity = severityOf(f.severity)
  const { icon: Icon, color } = severities[severity]
  const word = (part: string) => w(`rule.${f.rule}.${part}`, f.params)

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
        {word('why') !== '' && <p>{word('why')}</p>}
        {word('fix') !== '' && <p className={classes.fix}>{word('fix')}</p>}
        {word('example') !== '' && (
          <blockquote className={classes.example} lang="en">
            {word('example')}
          </blockquote>
        )}
        {f.suggestion !== '' && (
          <div className={classes.suggestion}>
            <q lang="en">{f.suggestion}</q>
            <Button size="compact-sm" variant="light" leftSection={<IconReplace size={14} stroke={1.5} aria-hidden />} onClick={onReplace}>
              {t('check.replace')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
