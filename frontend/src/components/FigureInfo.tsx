import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useWords } from '../i18n/words'
import { FigureDetails } from './FigureDetails'

/** The (i) of a figure: how it is computed, and all that stands beside it. */
export function FigureInfo({ figure, customer }: { figure: FigureView; customer?: number }) {
  const t = useT()
  const w = useWords()
  return (
    <Popover width={340} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size={24} color="gray" aria-label={t('figure.how', { name: w(`indicator.${figure.id}.name`) || figure.ref })}>
          <IconInfoCircle size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown mah="min(32rem, 80vh)" style={{ overflowY: 'auto' }}>
        <FigureDetails figure={figure} customer={customer} />
      </Popover.Dropdown>
    </Popover>
  )
}
