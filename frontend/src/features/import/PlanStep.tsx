import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AppError } from '../../bridge/error'
import type { ImportAnswers, ImportPlan, TableChoice } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { answersOf, chosenChats, type Choices, mine, missing, proposed, taken, usable } from './answers'
import { DateQuestion } from './DateQuestion'
import { Namesakes } from './Namesakes'
import { Partners } from './Partners'
import { PlanFileRow } from './PlanFileRow'
import { WhoAreYou } from './WhoAreYou'
import { ZoneQuestion } from './ZoneQuestion'
import classes from './Import.module.css'

interface Props {
  plan: ImportPlan
  error?: AppError
  /** The table that is looked at again, by its file's index, or that could not be. */
  choosing?: { file: number; error?: AppError }
  onTable: (file: number, choice: TableChoice) => void
  onStart: (answers: ImportAnswers) => void
  onCancel: () => void
}

/** The table's chats may be others now: what was chosen of them is void. */
const without = <T,>(of: Record<number, T>, file: number) => Object.fromEntries(Object.entries(of).filter(([index]) => index !== String(file)))

/** What was found, and only the questions that stay open. */
export function PlanStep({ plan, error, choosing, onTable, onStart, onCancel }: Props) {
  const t = useT()
  const [choices, setChoices] = useState<Choices>(() => proposed(plan))
  const change = (part: Partial<Choices>) => setChoices((c) => ({ ...c, ...part }))
  const files = usable(plan, choices)
  const lacks = missing(plan, choices)
  const doubtful = files.filter((f) => f.date_assumed)
  const submit = useRef<HTMLButtonElement>(null)
  // The sheet has taken the focus while it inspected: Enter must start, not close.
  useEffect(() => submit.current?.focus(), [])
  const start = () => lacks === undefined && onStart(answersOf(plan, choices))
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        start()
      }}
    >
      {error && (
        <div className={classes.trouble}>
          <ErrorNote error={error} />
        </div>
      )}
      <ul className={classes.files} data-tables={plan.files.some((f) => f.table) || undefined} aria-label={t('import.files')}>
        {plan.files.map((f) => (
          <PlanFileRow
            key={f.index}
            file={f}
            skipped={choices.skipped.includes(f.index)}
            chosen={chosenChats(f, choices)}
            onChoose={(chosen) => change({ chats: { ...choices.chats, [f.index]: chosen } })}
            choosing={choosing?.file === f.index ? choosing : undefined}
            onTable={(choice) => {
              setChoices((c) => ({ ...c, chats: without(c.chats, f.index), joins: without(c.joins, f.index) }))
              onTable(f.index, choice)
            }}
            onSkip={(skip) => change({ skipped: skip ? [...choices.skipped, f.index] : choices.skipped.filter((i) => i !== f.index) })}
          />
        ))}
      </ul>
      {files.length > 0 && (
        <>
          {doubtful.map((f) => (
            <DateQuestion key={f.index} file={f} named={files.length > 1} order={choices.orders[f.index] ?? f.date_order} onChange={(order) => change({ orders: { ...choices.orders, [f.index]: order } })} />
          ))}
          {plan.names.length > 0 && (
            <WhoAreYou names={plan.names} sure={plan.names_sure} me={mine(plan, choices)} noMe={choices.noMe} onChange={(me, noMe) => change({ me, noMe })} />
          )}
          <ZoneQuestion zone={choices.zone} known={plan.zone_known} onChange={(zone) => change({ zone })} />
          <Namesakes files={files} choices={choices} onChange={(joins) => change({ joins })} />
          <Partners
            chats={files.flatMap((f) => taken(f, choices))}
            me={mine(plan, choices)}
            places={choices.places}
            onChange={(name, country) => change({ places: { ...choices.places, [name]: country } })}
          />
        </>
      )}
      <footer className={classes.foot}>
        {lacks === 'me' && <span className={classes.hint}>{t('import.needMe')}</span>}
        {lacks === 'columns' && <span className={classes.hint}>{t('import.needColumns')}</span>}
        {lacks === 'files' && <span className={classes.hint}>{t('import.needFiles')}</span>}
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button ref={submit} type="submit" disabled={lacks !== undefined} data-autofocus>
          {t('import.start', { count: files.length })}
        </Button>
      </footer>
    </form>
  )
}
