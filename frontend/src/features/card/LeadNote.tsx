import { Button } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { correct, correction } from '../../bridge/understanding'
import type { MessageView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { revertible } from '../../components/undo'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './LeadNote.module.css'

/** What makes a lead of a customer (I-44). */
const asking = ['quote_request', 'order']

/** The message that made the customer a lead, for a person to confirm or to deny. */
export function LeadNote({ lead, onJump }: { lead: MessageView; onJump: (message: number) => void }) {
  const t = useT()
  const f = useFormat()
  const [error, setError] = useState<AppError>()
  const intents = lead.meaning?.intents ?? []
  const confirmed = lead.meaning?.corrected.includes('intents') ?? false
  const say = (next: string[], told: string) =>
    void correct(correction(lead.id, 'intents', next)).then(
      (before) => {
        setError(undefined)
        revertible(told, before, correct)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  return (
    <section className={classes.lead}>
      <h2>{t(confirmed ? 'lead.confirmed' : 'lead.title')}</h2>
      <button type="button" className={classes.quote} onClick={() => onJump(lead.id)}>
        <span dir="auto">{lead.text}</span>
        <time dateTime={lead.at}>{f.date(lead.at)}</time>
      </button>
      {error && <ErrorNote error={error} compact />}
      <div className={classes.answers} role="group" aria-label={t('lead.ask')}>
        {!confirmed && (
          <>
            <span>{t('lead.ask')}</span>
            <Button size="compact-sm" variant="default" onClick={() => say(intents, t('lead.kept'))}>
              {t('lead.yes')}
            </Button>
          </>
        )}
        <Button size="compact-sm" variant={confirmed ? 'subtle' : 'default'} onClick={() => say(intents.filter((i) => !asking.includes(i)), t('lead.denied'))}>
          {t(confirmed ? 'lead.notAfterAll' : 'lead.no')}
        </Button>
      </div>
    </section>
  )
}
