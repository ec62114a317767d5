import { Button } from '@mantine/core'
import { IconChecklist, IconCircleCheck } from '@tabler/icons-react'
import { AppError } from '../../bridge/error'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import classes from './Checker.module.css'
import { FindingCard } from './FindingCard'
import type { Checked } from './useCheck'
import { Verdict } from './Verdict'

interface Props {
  checked: Checked | null // null: nothing written yet
  error: unknown
  active: number
  onRetry: () => void
  onChoose: (index: number) => void
  onReplace: (index: number) => void
  onExample: (text: string) => void
}

/** A draft to try: what most of us have sent once. It is in the customer's language, not in ours. */
const example = 'Hi Alex, just following up on our last talk. Any update?'

/** The judgement and its reasons, the gravest first. */
export function Findings({ checked, error, active, onRetry, onChoose, onReplace, onExample }: Props) {
  const t = useT()
  if (error !== null) {
    return (
      <aside className={classes.side}>
        <ErrorNote error={AppError.of(error)} onRetry={onRetry} />
      </aside>
    )
  }
  if (!checked) {
    return (
      <aside className={classes.side} aria-label={t('check.results')}>
        <Empty icon={IconChecklist} title={t('check.empty')} hint={t('check.emptyHint')}>
          <Button variant="default" onClick={() => onExample(example)}>
            {t('check.tryExample')}
          </Button>
        </Empty>
      </aside>
    )
  }
  const { findings, verdict } = checked.view
  return (
    <aside className={classes.side} aria-label={t('check.results')}>
      <Verdict verdict={verdict} findings={findings.length} />
      {findings.length === 0 ? (
        <p className={classes.fine}>
          <IconCircleCheck size={18} stroke={1.5} aria-hidden /> {t('check.fine')}
        </p>
      ) : (
        <ol className={classes.findings}>
          {findings.map((f, i) => (
            <FindingCard
              key={`${f.rule} ${f.start} ${f.end}`}
              finding={f}
              active={i === active}
              onChoose={() => onChoose(i)}
              onReplace={() => onReplace(i)}
            />
          ))}
        </ol>
      )}
    </aside>
  )
}
