import { Button, Progress, Select } from '@mantine/core'
import { IconCircleCheck, IconMessageOff, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { HabitsView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { PageTitle } from '../../components/PageTitle'
import { type T, useT } from '../../i18n'
import { useWords, type W } from '../../i18n/words'
import { go } from '../../lib/route'
import { HabitList } from './HabitList'
import { HabitPane } from './HabitPane'
import { useReview } from './useReview'
import classes from './Habits.module.css'

const periods = [30, 90, 180, 365]

/** What stands out, in one sentence. */
function insight(view: HabitsView, t: T, w: W): string {
  const first = view.habits[0]
  if (first?.verdict !== 'fewer') return t('habits.nothing')
  const { with: has, without: lacks } = first
  return t('habits.insight', { name: w(`rule.${first.rule}.name`), with: Math.round((100 * has.hits) / has.n), without: Math.round((100 * lacks.hits) / lacks.n) })
}

/** 我的习惯: the remarks of the checker on what was sent, and which of them go along with fewer answers. */
export function HabitsScreen() {
  const t = useT()
  const w = useWords()
  const [days, setDays] = useState(90)
  const [chosen, setChosen] = useState('')
  const { view, error, progress, running, start, stop } = useReview(days)
  const habit = view?.habits.find((h) => h.rule === chosen) ?? view?.habits[0]
  const stopped = error?.code === 'cancelled'
  const percent = progress && progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : 0

  return (
    <section className={classes.screen} aria-label={t('habits.title')}>
      <PageTitle nested title={t('habits.title')} lead={view && view.habits.length > 0 ? insight(view, t, w) : t('habits.lead')}>
        <Select w={150} aria-label={t('habits.period')} data={periods.map((d) => ({ value: String(d), label: t('habits.days', { count: d }) }))} value={String(days)} allowDeselect={false} onChange={(v) => setDays(Number(v ?? days))} />
      </PageTitle>
      {running && (
        <div className={classes.progress} role="status" aria-label={t('habits.running')}>
          <span>{t('habits.running')}</span>
          <Progress.Root size={8}>
            <Progress.Section value={percent} aria-label={t('habits.running')} />
          </Progress.Root>
          <Button variant="default" leftSection={<IconPlayerStop size={16} stroke={1.5} aria-hidden />} onClick={stop}>
            {t('habits.stop')}
          </Button>
        </div>
      )}
      {stopped && (
        <Empty icon={IconPlayerStop} title={t('habits.stopped')}>
          <Button variant="default" onClick={start}>{t('habits.again')}</Button>
        </Empty>
      )}
      {error && !stopped && <ErrorNote error={error} onRetry={start} />}
      {view?.turns === 0 && (
        <Empty icon={IconMessageOff} title={t('habits.empty', { count: days })} hint={t('habits.emptyHint')}>
          <Button variant="default" onClick={() => go({ screen: 'check' })}>{t('nav.check')}</Button>
        </Empty>
      )}
      {view && view.turns > 0 && view.habits.length === 0 && <Empty icon={IconCircleCheck} title={t('habits.clean', { count: view.turns })} />}
      {view && habit && (
        <>
          <p className={classes.counts}>
            {t('habits.counts', { turns: view.turns, mature: view.mature, replied: view.replied })} <b>{w('habit.note.observed')}</b>
          </p>
          <div className={classes.panes}>
            <HabitList habits={view.habits} chosen={habit.rule} onChoose={setChosen} />
            <HabitPane key={habit.rule} habit={habit} />
          </div>
        </>
      )}
    </section>
  )
}
