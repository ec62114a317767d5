import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

interface Props {
  label: string
  options: { value: string; label: string }[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** A filter chip: its menu stays open while several values are ticked. */
export function ChoiceMenu({ label, options, chosen, onChange }: Props) {
  const names = options.filter((o) => chosen.includes(o.value)).map((o) => o.label)
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((c) => c !== value) : [...chosen, value])

  return (
    <Menu closeOnItemClick={false} position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          fw={400}
          styles={{ label: { fontWeight: 'inherit' } }}
          disabled={options.length === 0}
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          {names.length === 0 ? label : names.length > 2 ? `${label} · ${names.length}` : names.join(' · ')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {options.map((o) => (
          <Menu.CheckboxItem key={o.value} checked={chosen.includes(o.value)} onChange={() => toggle(o.value)}>
            {o.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
