import { ActionIcon, Button, Group, Input, Select, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { IdentityView } from '../../bridge/views'
import { useT } from '../../i18n'
import { channelName, channels } from '../../i18n/channels'

interface Props {
  found: IdentityView[] // in chats; not to be edited
  handles: IdentityView[]
  onChange: (handles: IdentityView[]) => void
}

/** The ways to reach a customer: found in chats, and typed in by hand (B-17). */
export function Handles({ found, handles, onChange }: Props) {
  const t = useT()
  const change = (index: number, part: Partial<IdentityView>) =>
    onChange(handles.map((h, i) => (i === index ? { ...h, ...part } : h)))

  return (
    <Input.Wrapper label={t('profile.handles')} labelElement="div">
      {found.map((h) => (
        <Text key={h.channel + h.handle} c="dimmed" fz="sm">
          {channelName(t, h.channel)} · {h.handle}
        </Text>
      ))}
      {handles.map((h, i) => (
        <Group key={i} gap="xs" wrap="nowrap" mt={6}>
          <Select
            w={130}
            aria-label={t('profile.handleChannel')}
            data={channels.map((c) => ({ value: c, label: channelName(t, c) }))}
            value={h.channel}
            onChange={(v) => change(i, { channel: v ?? h.channel })}
            allowDeselect={false}
          />
          <TextInput
            flex={1}
            aria-label={t('profile.handle')}
            placeholder={t('profile.handle')}
            value={h.handle}
            onChange={(e) => change(i, { handle: e.currentTarget.value })}
          />
          <ActionIcon color="gray" aria-label={t('profile.handleRemove')} onClick={() => onChange(handles.filter((_, x) => x !== i))}>
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        mt={6}
        ml={-8}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
        onClick={() => onChange([...handles, { channel: 'email', handle: '' }])}
      >
        {t('profile.handleAdd')}
      </Button>
    </Input.Wrapper>
  )
}
