import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { useT } from '../../i18n'
import { useZone } from '../../i18n/zone'
import { dayOf } from '../../lib/days'
import { days, lengths, type Period } from './period'

interface Props {
  period: Period
  now: Date
  onChange: (period: Period) => void
}

/** 7, 30 or 90 days, all, or two days of one's own. */
export function PeriodPicker({ period, now, onChange }: Props) {
  const t = useT()
  const zone = useZone()
  const shown = days(period, now, zone)
  const choose = (length: string) => {
    const next = lengths.find((l) => l === length)
    if (next) onChange(next === 'custom' ? { length: next, from: shown.from, to: shown.to || dayOf(now, zone) } : { ...period, length: next })
  }
  return (
    <Group gap="xs" wrap="wrap">
      <SegmentedControl
        aria-label={t('insights.period')}
        value={period.length}
        onChange={choose}
        data={lengths.map((l) => ({ value: l, label: t(`insights.period.${l}`) }))}
      />
      {period.length === 'custom' &&
        (['from', 'to'] as const).map((end) => (
          <TextInput key={end} type="date" w={150} aria-label={t(`insights.${end}`)} max={dayOf(now, zone)} value={period[end]} onChange={(e) => onChange({ ...period, [end]: e.currentTarget.value })} />
        ))}
    </Group>
  )
}
