import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import type { FindingView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { BetterTime } from './BetterTime'
import classes from './Checker.module.css'
import { FindingCard } from './FindingCard'
import { FourQuestions } from './FourQuestions'
import { QuietRules } from './QuietRules'
import type { Checked } from './useCheck'
import { keyOf } from './useWalk'
import { Verdict } from './Verdict'

interface Props {
  checked: Checked | null // null: it could not be judged
  findings: readonly FindingView[]
  error: unknown
  active: number
  onRetry: () => void
  onChoose: (index: number) => void
  onReplace: (index: number, text: string) => void
  onSilence: (rule: string, on: boolean) => void
}

/** How many cards are drawn at first; a pasted book may have thousands. */
const shownFirst = 50

/** The judgement and its reasons, the gravest first; the calm summary when nothing must change. */
export function Findings({ checked, findings, error, active, onRetry, onChoose, onReplace, onSilence }: Props) {
  const t = useT()
  const [limit, setLimit] = useState(shownFirst)
  if (error !== null || !checked) {
    return (
      <aside className={classes.side}>
        <ErrorNote error={AppError.of(error)} onRetry={onRetry} />
      </aside>
    )
  }
  const { verdict, clock, answers, quiet } = checked.view
  const count = Math.max(limit, active + 1)
  return (
    <aside className={classes.side} aria-label={t('check.results')}>
      <Verdict verdict={verdict} findings={findings.length} />
      <div className={classes.results} tabIndex={0}>
        {clock && !findings.some((f) => f.rule === 'bad-time') && <BetterTime clock={clock} />}
        {findings.length === 0 && (
          <p className={classes.note}>
            <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('check.fine')}
          </p>
        )}
        {findings.length > 0 && (
          <ol className={classes.findings}>
            {findings.slice(0, count).map((f, i) => (
              <FindingCard
                key={keyOf(f)}
                finding={f}
                active={i === active}
                onChoose={() => onChoose(i)}
                onReplace={(text) => onReplace(i, text)}
                onSilence={() => onSilence(f.rule, true)}
              />
            ))}
          </ol>
        )}
        {findings.length > count && (
          <Button variant="subtle" size="compact-sm" onClick={() => setLimit(count + shownFirst)}>
            {t('check.more', { count: findings.length - count })}
          </Button>
        )}
        {verdict === 'ok' && <FourQuestions answers={answers} />}
        <QuietRules rules={quiet} onSpeak={(rule) => onSilence(rule, false)} />
      </div>
    </aside>
  )
}
