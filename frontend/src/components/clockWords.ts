import type { ClockView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'

/** From so many days on a weekday alone would be taken for one of this week. */
const farDays = 6

/** What a clock says in words: its state, and when work begins again. */
export function useClockWords() {
  const t = useT()
  const f = useFormat()
  const state = (clock: ClockView): string => {
    switch (clock.state) {
      case 'working':
        return t('clock.working')
      case 'off':
        return t('clock.off')
      case 'day_off':
        return t('clock.dayOff')
      case 'holiday': {
        const name = clock.holiday ? f.holiday(clock.holiday) : ''
        return t(clock.holiday?.exact === false ? 'clock.holidayByMoon' : 'clock.holiday', { name })
      }
      default:
        return t('clock.unknown')
    }
  }
  const opens = (clock: ClockView): string => {
    if (clock.opens_local === '') return ''
    const far = Date.parse(clock.opens_local + 'Z') - Date.parse(clock.local_at + 'Z') > farDays * 86_400_000
    const local = far ? `${f.wallDate(clock.opens_local)} ${clock.opens_local.slice(11, 16)}` : f.wallTime(clock.opens_local)
    return t('clock.opens', { local, mine: far ? f.dateTime(clock.opens_at) : f.weekdayTime(clock.opens_at) })
  }
  return { state, opens }
}
