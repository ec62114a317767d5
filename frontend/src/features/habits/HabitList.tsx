import type { KeyboardEvent } from 'react'
import type { HabitView, ShareView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import classes from './Habits.module.css'

/** Below this many turns there are counts, no share (D-12). */
const fewest = 5

/** The share with its range and counts beside it; of few turns the counts alone. */
function Share({ of: s }: { of: ShareView }) {
  const t = useT()
  const f = useFormat()
  const counts = t('figure.hits', { hits: f.count(s.hits), n: f.count(s.n) })
  if (s.n < fewest) return <small>{counts}</small>
  return (
    <>
      {f.share(s.hits / s.n)}
      <small>
        {f.shareRange(s.low, s.high)} · {counts}
      </small>
    </>
  )
}

interface Props {
  habits: readonly HabitView[]
  chosen: string
  onChoose: (rule: string) => void
}

/** Each remark with the share of answers with it and without; the arrows walk through them. */
export function HabitList({ habits, chosen, onChoose }: Props) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const walk = (e: KeyboardEvent<HTMLTableSectionElement>) => {
    const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    const buttons = [...e.currentTarget.querySelectorAll('button')]
    const next = buttons.findIndex((b) => b === document.activeElement) + by
    const habit = habits[next]
    if (!habit) return
    e.preventDefault()
    onChoose(habit.rule)
    buttons[next]?.focus()
  }
  return (
    <table className={classes.table} aria-label={t('habits.list')}>
      <thead>
        <tr>
          <th scope="col">{t('habits.remark')}</th>
          <th scope="col" className={classes.number}>{t('habits.sent')}</th>
          <th scope="col" className={classes.number}>{t('habits.with')}</th>
          <th scope="col" className={classes.number}>{t('habits.without')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {habits.map((h) => (
          <tr key={h.rule} data-chosen={h.rule === chosen || undefined} onClick={() => onChoose(h.rule)}>
            <th scope="row">
              <button type="button" className={classes.name} aria-current={h.rule === chosen || undefined} onClick={() => onChoose(h.rule)}>
                {w(`rule.${h.rule}.name`) || h.ref}
              </button>
              <small data-verdict={h.verdict}>{w(`habit.verdict.${h.verdict}`)}</small>
            </th>
            <td className={classes.number}>{f.count(h.turns)}</td>
            <td className={classes.number}><Share of={h.with} /></td>
            <td className={classes.number}><Share of={h.without} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
