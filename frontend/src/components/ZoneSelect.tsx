import { Select, type OptionsFilter } from '@mantine/core'
import { useMemo } from 'react'
import { useFormat } from '../i18n/format'

interface Props {
  label: string
  hint?: string
  zones: readonly string[]
  value: string
  onChange: (zone: string) => void
}

/** By what is shown, or by the English name: "上海" and "shanghai" find the same. */
const bySight: OptionsFilter = ({ options, search }) => {
  const wanted = search.trim().toLowerCase()
  return options.filter((o) => 'value' in o && `${o.label} ${o.value.replaceAll('_', ' ')}`.toLowerCase().includes(wanted))
}

/** Chooses a time zone; the list can be searched by place. */
export function ZoneSelect({ label, hint, zones, value, onChange }: Props) {
  const f = useFormat()
  const data = useMemo(
    () => (value === '' || zones.includes(value) ? zones : [value, ...zones]).map((zone) => ({ value: zone, label: f.zone(zone) })),
    [f, zones, value],
  )
  return <Select label={label} description={hint} data={data} value={value === '' ? null : value} onChange={(zone) => zone !== null && onChange(zone)} searchable filter={bySight} allowDeselect={false} limit={80} maw={360} />
}
