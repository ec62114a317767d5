import { Alert, Button, Switch } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { save, settings } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { useLoad } from '../../bridge/useLoad'
import type { AISettings, AIView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { openSent } from '../../lib/route'
import classes from './AI.module.css'
import { JudgeSection } from './JudgeSection'
import { Never } from './Never'
import { Sending } from './Sending'
import { Service } from './Service'

/** What the parts of the tab get: what is set, and how to change it; each change is kept at once. */
export interface PartProps {
  view: AIView
  change: (part: Partial<AISettings>) => void
  /** Takes what another call answered, or failed with. */
  take: (answer: Promise<AIView>) => void
}

/** S-12, AI: off by default; who is asked, what is masked, who is never sent, what has left. */
export function AITab() {
  const t = useT()
  const f = useFormat()
  const loaded = useLoad('ai', settings)
  const [error, setError] = useState<AppError>()
  const [paused, pause] = useState(false) // until an address of one's own is typed
  // What was chosen so far, ahead of what is drawn: a change made before the last one is answered builds on it.
  const saving = useRef<{ chosen: AISettings; saved: Promise<AIView> }>(null)
  if (loaded.error) return <ErrorNote error={loaded.error} onRetry={loaded.reload} />
  const view = loaded.data
  if (!view) return <Loading count={5} />
  const take = (answer: Promise<AIView>) => {
    answer.then(
      (next) => {
        setError(undefined)
        loaded.keep(next)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  const change = (part: Partial<AISettings>) => {
    const chosen = { ...(saving.current?.chosen ?? view.settings), ...part }
    const keep = () => save(chosen)
    const saved = saving.current ? saving.current.saved.then(keep, keep) : keep()
    const mine = (saving.current = { chosen, saved })
    const done = () => {
      if (saving.current === mine) saving.current = null
    }
    saved.then(done, done)
    take(saved)
  }
  const { on } = view.settings
  const part = { view, change, take }
  return (
    <>
      <section className={classes.group}>
        <Switch size="md" label={<b>{t('ai.on')}</b>} description={t('ai.without')} checked={on} onChange={(e) => change({ on: e.currentTarget.checked })} />
        {error && <ErrorNote error={error} />}
        {on && !view.at.local && !view.has_key && <Alert color="yellow" className={classes.attention}>{t('ai.noKey')}</Alert>}
        <ul className={classes.plain}>
          <li>{t('ai.is')}</li>
          <li>{t('ai.isNot')}</li>
          <li>{t('ai.third')}</li>
        </ul>
      </section>
      <Service key={view.settings.provider} {...part} paused={paused} pause={pause} />
      <Sending {...part} />
      <Never {...part} />
      <section className={classes.group}>
        <h2>{t('ai.log.title')}</h2>
        <p className={classes.hint}>
          {t('ai.month', { count: view.calls, number: f.count(view.calls) })}
          {view.calls > 0 && ' · ' + t('ai.tokens', { sent: f.count(view.tokens_in), got: f.count(view.tokens_out) })}
        </p>
        <div>
          <Button variant="default" leftSection={<IconListDetails size={16} stroke={1.5} />} onClick={openSent}>
            {t('ai.log.open')}
          </Button>
        </div>
      </section>
      <JudgeSection on={on} at={view.at} />
    </>
  )
}
