import { Button, Progress, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { judged } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { abandon, estimate, judge, open as stoppedRun, pause, resume, useJudging } from '../../bridge/judging'
import { useLoad } from '../../bridge/useLoad'
import type { AIEstimate, AITarget } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './AI.module.css'
import { JudgeDialog } from './JudgeDialog'

/** Judging all messages by a model: estimate, consent, progress, pause; its word stands beside the offline one. */
export function JudgeSection({ on, at }: { on: boolean; at: AITarget }) {
  const t = useT()
  const f = useFormat()
  const { running, progress, error: stopped } = useJudging()
  const agreement = useLoad(`judged ${running}`, () => judged(0))
  const open = useLoad(`judging ${at.address} ${at.model} ${running}`, stoppedRun)
  const [shown, setShown] = useState<AIEstimate>()
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<AppError>()
  const waiting = open.data?.ended === false ? open.data.total - open.data.done : 0
  const percent = progress && progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : 0
  const fail = (reason: unknown) => setError(AppError.of(reason))
  const giveUp = () => void abandon().then(open.reload, fail)
  const begin = () => {
    setReading(true)
    setError(undefined)
    void estimate(0).then(setShown, fail).finally(() => setReading(false))
  }
  return (
    <section className={classes.group}>
      <h2>{t('ai.judge.title')}</h2>
      <p className={classes.hint}>{t('ai.judge.hint')}</p>
      {agreement.data && agreement.data.common > 0 && (
        <p className={classes.agreement}>
          {t('ai.judge.agreement', {
            share: f.share(agreement.data.agree / agreement.data.common), agree: f.count(agreement.data.agree), common: f.count(agreement.data.common),
          })}
        </p>
      )}
      {!on && <p className={classes.hint}>{t('ai.judge.off')}</p>}
      {open.error && <ErrorNote error={open.error} onRetry={open.reload} />}
      {running && (
        <>
          <Progress.Root size={8}>
            <Progress.Section value={percent} aria-label={t('ai.judge.progress')} />
          </Progress.Root>
          <div className={classes.row}>
            <span>{t('ai.judge.done', { done: f.count(progress?.done ?? 0), total: f.count(progress?.total ?? 0) })}</span>
            <Button variant="default" onClick={() => void pause()}>
              {t('ai.judge.pause')}
            </Button>
          </div>
          <VisuallyHidden role="status">{t('ai.judge.heard', { percent: Math.floor(percent / 10) * 10 })}</VisuallyHidden>
        </>
      )}
      {!running && stopped && <ErrorNote error={stopped} />}
      {!running && progress?.ended && (
        <p role="status">{t('ai.judge.ended', { count: progress.judged, number: f.count(progress.judged) })}</p>
      )}
      {error && <ErrorNote error={error} />}
      {on && !running && waiting > 0 && (
        <div className={classes.row}>
          <span>{t('ai.judge.waiting', { count: waiting, number: f.count(waiting) })}</span>
          <Button onClick={() => void resume()}>{t('ai.judge.resume')}</Button>
          <Button variant="subtle" onClick={giveUp}>
            {t('ai.judge.giveUp')}
          </Button>
        </div>
      )}
      {on && !running && waiting === 0 && (
        <div className={classes.row}>
          <Button variant="default" loading={reading} onClick={begin}>
            {t('ai.judge.begin')}
          </Button>
          {shown?.messages === 0 && <span className={classes.hint}>{t('ai.judge.nothing')}</span>}
        </div>
      )}
      {shown && shown.messages > 0 && (
        <JudgeDialog
          estimate={shown}
          onStart={() => {
            setShown(undefined)
            void judge(0, shown.seen)
          }}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  )
}
