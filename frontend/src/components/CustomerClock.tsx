import { Group, Text, Tooltip } from '@mantine/core'
import { IconArmchair, IconBeach, IconClockQuestion, IconMoon, IconSun } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ClockView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { useClockWords } from './clockWords'

interface Props {
  clock: ClockView
  country?: string // shown before the time
  weekday?: boolean
  worded?: boolean // says "working hours" in words, not by the icon alone
}

const minute = 60_000

/** Whole minutes since the clock was read, so that it goes on running on screen. */
function useMinutesSince(read: string): number {
  const [since, setSince] = useState({ read, minutes: 0 })
  useEffect(() => {
    const timer = setInterval(() => {
      setSince((s) => ({ read, minutes: s.read === read ? s.minutes + 1 : 1 }))
    }, minute)
    return () => clearInterval(timer)
  }, [read])
  return since.read === read ? since.minutes : 0
}

const icons: Record<string, typeof IconSun> = { working: IconSun, off: IconMoon, day_off: IconArmchair, holiday: IconBeach }

/** The customer's country and clock, and whether people work there now (D-08). */
export function CustomerClock({ clock, country, weekday = false, worded = false }: Props) {
  const t = useT()
  const format = useFormat()
  const words = useClockWords()
  const passed = useMinutesSince(clock.local_at)
  const place = country ? format.country(country) : ''

  if (clock.zone === '') {
    return (
      <Tooltip label={t('clock.noCountry')}>
        <Text span inherit c="dimmed">
          {place || t('clock.unknownPlace')}
        </Text>
      </Tooltip>
    )
  }
  const wall = new Date(new Date(clock.local_at + 'Z').getTime() + passed * minute).toISOString().slice(0, 19)
  const Icon = icons[clock.state] ?? IconClockQuestion
  const state = words.state(clock)
  return (
    <Tooltip label={[place, state, words.opens(clock), format.zone(clock.zone)].filter(Boolean).join(' · ')} multiline maw={320}>
      <Group component="span" gap={6} wrap="nowrap" display="inline-flex" maw="100%" style={{ whiteSpace: 'nowrap', verticalAlign: 'bottom' }}>
        {place !== '' && (
          <Text span inherit truncate>
            {place}
          </Text>
        )}
        <span className="tabular">{weekday ? format.wallTime(wall) : format.wallTime(wall).split(' ').at(-1)}</span>
        <Icon
          size={16}
          stroke={1.5}
          role="img"
          aria-label={state}
          aria-hidden={worded || undefined}
          style={{ flex: 'none', color: clock.state === 'working' ? 'var(--attention)' : 'var(--ink-2)' }}
        />
        {worded && <span>{state}</span>}
      </Group>
    </Tooltip>
  )
}
