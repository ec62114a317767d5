import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconTag, IconTagFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n'

interface Props {
  opener: string
  disabled: boolean
  onChange: (opener: string) => void
}

/** What the user calls this way to begin, so that openers can be compared (S-08). */
export function OpenerTag({ opener, disabled, onChange }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const label = opener === '' ? t('check.opener.add') : t('check.opener.is', { opener })
  const Icon = opener === '' ? IconTag : IconTagFilled
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withinPortal position="top-end">
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" size={36} color="var(--ink-2)" aria-label={label} disabled={disabled} onClick={() => setOpen(!open)}>
            <Icon size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('check.opener.label')}>
        <form
          onSubmit={(e) => {
            e.preventDefault()
            setOpen(false)
          }}
        >
          <TextInput
            w={260}
            maxLength={60}
            label={t('check.opener.label')}
            description={t('check.opener.why')}
            placeholder={t('check.opener.example')}
            value={opener}
            onChange={(e) => onChange(e.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" mt="xs">
            {t('check.opener.done')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
