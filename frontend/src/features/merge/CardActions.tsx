import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSplit2, IconDots, IconEyeOff, IconUsers } from '@tabler/icons-react'
import { ignore, mergesOf, unmerge } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import type { CardView, MergeView } from '../../bridge/views'
import { toast } from '../../components/toast'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import { go, openMerge } from '../../lib/route'

/** What can be done with a customer as a whole: merge, take merges back, ignore. */
export function CardActions({ card }: { card: CardView }) {
  const t = useT()
  const { id, name } = card.row
  const merges = useLoad(`merges ${id}`, () => mergesOf(id))
  const hide = async () => {
    await ignore(id, true)
    go({ screen: 'customers' })
    undoable(t('merge.ignored', { name }), () => ignore(id, false), () => ignore(id, true))
  }
  const takeBack = async (m: MergeView) => {
    await unmerge(m.id)
    toast(t('merge.undone', { name: m.name }))
  }
  const run = (change: Promise<void>) => void change.catch(() => toast(t('error.internal')))
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon size="lg" variant="default" aria-label={t('merge.actions')}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsers size={16} stroke={1.5} aria-hidden />} onClick={() => openMerge(id)}>
          {t('merge.open')}
        </Menu.Item>
        {merges.data?.map((m) => (
          <Menu.Item key={m.id} leftSection={<IconArrowsSplit2 size={16} stroke={1.5} aria-hidden />} onClick={() => run(takeBack(m))}>
            {t('merge.takeBack', { name: m.name })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconEyeOff size={16} stroke={1.5} aria-hidden />} onClick={() => run(hide())}>
          {t('merge.ignore')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
