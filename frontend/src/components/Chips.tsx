import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import classes from './Chips.module.css'

interface Props {
  label: string
  /** Whose they are, in their colour. */
  of: 'me' | 'them'
  items: { key: number | string; name: string; remove: string; onRemove: () => void }[]
}

/** Names side by side, each with a cross that takes it off; nothing for none. */
export function Chips({ label, of, items }: Props) {
  if (items.length === 0) return null
  return (
    <ul className={classes.chips} data-of={of} aria-label={label}>
      {items.map(({ key, name, remove, onRemove }) => (
        <li key={key}>
          {name}
          <ActionIcon size={24} color="gray" aria-label={remove} onClick={onRemove}>
            <IconX size={14} stroke={1.5} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
