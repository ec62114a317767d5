import { Group, Select } from '@mantine/core'
import type { GroupView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { type Grouping, groupings, useGroupName } from './groups'

interface Props {
  grouping: Grouping
  /** The groups there are, once they are known. */
  groups: GroupView[] | undefined
  onChange: (grouping: Grouping) => void
}

/** A blank of its own, for a Select knows no empty value. */
const none = ' '

/** All customers, or those of one stage, country, tag, channel or way to begin. */
export function GroupPicker({ grouping, groups, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const name = useGroupName()
  const { by, only } = grouping
  const known = groups ?? (only === '' ? [] : [{ key: only, customers: 0 }])
  return (
    <Group gap="xs" wrap="wrap">
      <Select
        w={136}
        aria-label={t('insights.by')}
        allowDeselect={false}
        data={[{ value: none, label: t('insights.by.all') }, ...groupings.map((g) => ({ value: g, label: t(`insights.by.${g}`) }))]}
        value={by === '' ? none : by}
        onChange={(next) => onChange({ by: next?.trim() ?? '', only: '' })}
      />
      {by !== '' && (
        <Select
          w={176}
          searchable
          aria-label={t('insights.only')}
          allowDeselect={false}
          nothingFoundMessage={t('profile.noMatch')}
          data={[{ value: none, label: t('insights.only.all') }, ...known.filter((g) => g.key !== '').map((g) => ({ value: g.key, label: g.customers === 0 ? name(by, g.key) : t('insights.groupOf', { name: name(by, g.key), n: f.count(g.customers) }) }))]}
          value={only === '' ? none : only}
          onChange={(next) => onChange({ by, only: next?.trim() ?? '' })}
        />
      )}
    </Group>
  )
}
