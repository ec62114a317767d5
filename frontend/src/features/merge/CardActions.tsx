import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSplit2, IconDots, IconEyeOff, IconHeartHandshake, IconUsers } from '@tabler/icons-react'
import { colleague, ignore, mergesOf, unmerge } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import type { CardView, MergeView } from '../../bridge/views'
import { toast } from '../../components/toast'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import { go, openMerge } from '../../lib/route'

/** What can be done with a customer as a whole: merge, take merges back, call a colleague, ignore. */
export function CardActions({ card }: { card: CardView }) {
  const t = useT()
  const { id, name } = card.row
  const merges = useLoad(`merges ${id}`, () => mergesOf(id))
  const leave = async (mark: (customer: number, is: boolean) => Promise<void>, said: string) => {
    await mark(id, true)
    go({ screen: 'customers' })
    undoable(said, () => mark(id, false), () => mark(id, true))
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
        <Menu.Item leftSection={<IconHeartHandshake size={16} stroke={1.5} aria-hidden />} onClick={() => run(leave(colleague, t('colleague.said', { name })))}>
          {t('colleague.say')}
        </Menu.Item>
        <Menu.Item leftSection={<IconEyeOff size={16} stroke={1.5} aria-hidden />} onClick={() => run(leave(ignore, t('merge.ignored', { name })))}>
          {t('merge.ignore')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
