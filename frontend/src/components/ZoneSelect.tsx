import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useFormat } from '../i18n/format'

interface Props {
  label: string
  hint?: string
  zones: readonly string[]
  value: string
  onChange: (zone: string) => void
}

/** Chooses a time zone; the list can be searched by place. */
export function ZoneSelect({ label, hint, zones, value, onChange }: Props) {
  const f = useFormat()
  const data = useMemo(
    () => (value === '' || zones.includes(value) ? zones : [value, ...zones]).map((zone) => ({ value: zone, label: f.zone(zone) })),
    [f, zones, value],
  )
  return <Select label={label} description={hint} data={data} value={value === '' ? null : value} onChange={(zone) => zone !== null && onChange(zone)} searchable allowDeselect={false} limit={80} maw={360} />
}
