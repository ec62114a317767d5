import type { AICall } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { providerName } from '../../i18n/providers'
import { useWords } from '../../i18n/words'
import classes from './AI.module.css'

const purposes = ['rewrite', 'translate', 'judge', 'test'] as const
const isPurpose = (p: string): p is (typeof purposes)[number] => (purposes as readonly string[]).includes(p) // widened to ask

/** One question to a model: when, what for, to whom, what exactly, and what became of it. */
export function SentEntry({ call }: { call: AICall }) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const provider = providerName(t, call.provider, call.address)
  const outcome = call.outcome === 'ok' ? t('ai.log.ok') : call.outcome === 'sent' ? t('ai.log.unfinished') : undefined
  return (
    <li className={classes.entry}>
      <div className={classes.entryHead}>
        <time dateTime={call.at}>{f.dateTime(call.at)}</time>
        <strong>{isPurpose(call.purpose) ? t(`ai.purpose.${call.purpose}`) : call.purpose}</strong>
        <span title={call.address}>
          {provider} · {call.model}
        </span>
        <span className={classes.entryEnd}>
          {[outcome, call.tokens_in > 0 && t('ai.tokens', { sent: f.count(call.tokens_in), got: f.count(call.tokens_out) })].filter(Boolean).join(' · ')}
        </span>
        {outcome === undefined && (
          <p className={classes.entryFault}>
            {w(`error.${call.outcome}.text`) || t('error.internal')} {w(`error.${call.outcome}.code`)}
          </p>
        )}
      </div>
      <pre className={classes.sent} dir="auto">
        {call.sent}
      </pre>
    </li>
  )
}
