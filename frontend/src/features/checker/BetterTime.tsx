import { IconClockHour4 } from '@tabler/icons-react'
import type { ClockView } from '../../bridge/views'
import { useClockWords } from '../../components/clockWords'
import { useT } from '../../i18n'
import classes from './Checker.module.css'

/** When to send it, in both zones, while nobody works there. */
export function BetterTime({ clock }: { clock: ClockView }) {
  const t = useT()
  const words = useClockWords()
  const opens = words.opens(clock)
  if (clock.state === 'working' || opens === '') return null
  return (
    <p className={classes.note}>
      <IconClockHour4 size={18} stroke={1.5} aria-hidden />
      <span>{t('check.better', { state: words.state(clock), opens })}</span>
    </p>
  )
}
