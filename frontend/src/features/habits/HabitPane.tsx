import { VisuallyHidden } from '@mantine/core'
import { messagesAt } from '../../bridge/phrases'
import { useLoad } from '../../bridge/useLoad'
import type { HabitView, ShareView } from '../../bridge/views'
import { Intervals } from '../../charts/Intervals'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PlacedMessages } from '../../components/PlacedMessages'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import { go } from '../../lib/route'
import classes from './Habits.module.css'

const value = (s: ShareView) => s.hits / Math.max(s.n, 1)

/** One remark: both shares with their ranges, how far they are apart, what to do, and the very messages. */
export function HabitPane({ habit: h }: { habit: HabitView }) {
  const t = useT()
  const w = useWords()
  const messages = useLoad(JSON.stringify(h.messages), () => messagesAt(h.messages))
  const row = (key: string, label: string, s: ShareView) => ({ key, label, hits: s.hits, n: s.n, value: value(s), low: s.low, high: s.high })
  /** What a rule says of any message; some sentences are about one draft and its numbers. */
  const general = (part: 'why' | 'fix') => {
    const text = w(`rule.${h.rule}.${part}`)
    return /\{\w+\}/.test(text) ? '' : text
  }
  const [why, fix] = [general('why'), general('fix')]
  const name = w(`rule.${h.rule}.name`) || h.ref
  const verdict = w(`habit.verdict.${h.verdict}`)
  return (
    <aside className={classes.pane} aria-label={name}>
      <VisuallyHidden component="h2">{name}</VisuallyHidden>
      <Intervals
        title={t('habits.chart', { name, verdict })}
        alt={t('habits.chart', { name, verdict })}
        heading={t('habits.sentKind')}
        unit={t('habits.unit')}
        rows={[row('with', t('habits.with'), h.with), row('without', t('habits.without'), h.without)]}
        difference={h.verdict === 'too_few' ? undefined : { label: t('habits.difference'), value: value(h.with) - value(h.without), low: h.low, high: h.high }}
      />
      <p className={classes.note}>
        <b>{w('habit.note.observed')}</b> {w('habit.note.chance')}
      </p>
      {why !== '' && <p>{why}</p>}
      {fix !== '' && <p className={classes.hint}>{fix}</p>}
      <h3>{t('habits.messages')}</h3>
      {messages.error && <ErrorNote error={messages.error} onRetry={messages.reload} compact />}
      {messages.loading && <Loading count={3} />}
      {messages.data && <PlacedMessages messages={messages.data} label={t('habits.messages')} onOpen={(m) => go({ screen: 'card', customer: m.customer, message: m.message.id })} />}
    </aside>
  )
}
