import { IconArrowBackUp, IconHourglass } from '@tabler/icons-react'
import { Group, Tooltip } from '@mantine/core'
import type { StandingView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'

const hour = 3600

const day = 24 * hour

/** Minutes matter in the first hour only, hours in the first week; the list has no room for more. */
function rounded(seconds: number): number {
  const unit = seconds < hour ? 1 : seconds < 7 * day ? hour : day
  return Math.floor(seconds / unit) * unit
}

/** Who owes whom an answer, and for how long. */
export function StandingText({ standing }: { standing: StandingView }) {
  const t = useT()
  const format = useFormat()
  if (standing.state !== 'we_owe' && standing.state !== 'they_owe') {
    return <span style={{ color: 'var(--ink-2)' }}>{t('standing.settled')}</span>
  }
  const ours = standing.state === 'we_owe'
  const Icon = ours ? IconArrowBackUp : IconHourglass
  return (
    <Tooltip label={t(ours ? 'standing.weOweSince' : 'standing.theyOweSince', { at: format.dateTime(standing.since), time: format.duration(standing.waited_s), n: standing.attempts })}>
      <Group component="span" gap={6} wrap="nowrap" miw={0} style={{ whiteSpace: 'nowrap' }}>
        <Icon size={16} stroke={1.5} aria-hidden style={{ flex: 'none', color: ours ? 'var(--attention)' : 'var(--ink-2)' }} />
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {t(ours ? 'standing.weOweFor' : 'standing.theyOweFor', { time: format.duration(rounded(standing.waited_s)) })}
        </span>
      </Group>
    </Tooltip>
  )
}
