import { ActionIcon, Button, CloseButton, Group, TextInput, Tooltip } from '@mantine/core'
import { IconFilterOff, IconHourglass, IconSearch } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import type { CustomerRow } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { temperatures } from '../../components/Temperature'
import { useWords } from '../../i18n/words'
import { ChoiceMenu } from './ChoiceMenu'
import { isFiltering, noFilter, type Filter } from './filters'

interface Props {
  rows: readonly CustomerRow[]
  filter: Filter
  onChange: (filter: Filter) => void
  children: ReactNode // what stands at the right end
}

/** Text and chips that narrow the list. */
export function FilterBar({ rows, filter, onChange, children }: Props) {
  const t = useT()
  const format = useFormat()
  const w = useWords()
  const [typed, setTyped] = useState(filter.text)
  const composing = useRef(false)
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part })

  const [last, setLast] = useState(filter.text)
  if (filter.text !== last) {
    setLast(filter.text)
    setTyped(filter.text) // the filter was cleared from elsewhere
  }

  const type = (text: string) => {
    setTyped(text)
    if (!composing.current) set({ text })
  }
  const present = (of: (r: CustomerRow) => string) => [...new Set(rows.map(of))].filter(Boolean)

  return (
    <Group gap="xs" wrap="wrap">
      <TextInput
        w={172}
        value={typed}
        onChange={(e) => type(e.currentTarget.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(e) => {
          composing.current = false
          type(e.currentTarget.value)
        }}
        aria-label={t('customers.filter.text')}
        placeholder={t('customers.filter.text')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        rightSection={
          typed !== '' && <CloseButton size="sm" aria-label={t('customers.filter.clearText')} onClick={() => type('')} />
        }
      />
      <ChoiceMenu
        label={t('customers.column.stage')}
        options={(['ice-breaking', 'interaction', 'conversion', 'maintenance'] as const).map((s) => ({
          value: s,
          label: t(`stage.${s}`),
        }))}
        chosen={filter.stages}
        onChange={(stages) => set({ stages })}
      />
      <ChoiceMenu
        label={t('customers.filter.country')}
        options={present((r) => r.country)
          .map((c) => ({ value: c, label: format.country(c) }))
          .sort((a, b) => a.label.localeCompare(b.label, 'zh'))}
        chosen={filter.countries}
        onChange={(countries) => set({ countries })}
      />
      <ChoiceMenu
        label={t('customers.column.temperature')}
        options={temperatures.map((x) => ({ value: x, label: x === 'unknown' ? t('figure.notEnough') : w(`temperature.${x}.name`) }))}
        chosen={filter.temperatures}
        onChange={(chosen) => set({ temperatures: chosen })}
      />
      <ChoiceMenu
        label={t('customers.filter.tag')}
        options={[...new Set(rows.flatMap((r) => r.tags))].sort((a, b) => a.localeCompare(b, 'zh')).map((tag) => ({ value: tag, label: tag }))}
        chosen={filter.tags}
        onChange={(tags) => set({ tags })}
      />
      <ChoiceMenu
        label={t('customers.filter.standing')}
        options={[
          { value: 'we_owe', label: t('standing.weOwe') },
          { value: 'they_owe', label: t('standing.theyOwe') },
          { value: 'settled', label: t('standing.settled') },
        ]}
        chosen={filter.standings}
        onChange={(standings) => set({ standings })}
      />
      <Button
        variant={filter.silent ? 'light' : 'default'}
        aria-pressed={filter.silent}
        fw={400}
        styles={{ label: { fontWeight: 'inherit' } }}
        leftSection={<IconHourglass size={16} stroke={1.5} aria-hidden />}
        onClick={() => set({ silent: !filter.silent })}
      >
        {t('customers.filter.silent')}
      </Button>
      {isFiltering(filter) && (
        <Tooltip label={t('customers.filter.clear')}>
          <ActionIcon size={36} aria-label={t('customers.filter.clear')} onClick={() => onChange(noFilter)}>
            <IconFilterOff size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
      <Group gap="xs" ml="auto" wrap="nowrap">
        {children}
      </Group>
    </Group>
  )
}
