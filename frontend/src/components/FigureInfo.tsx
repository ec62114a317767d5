import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { DetailView, FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useWords } from '../i18n/words'
import { FigureDetails } from './FigureDetails'

interface Props {
  figure: FigureView
  customer?: number
  /** Opens the messages behind a number beside it. */
  onOpen?: (detail: DetailView) => void
}

/** The (i) of a figure: how it is computed, and all that stands beside it. */
export function FigureInfo({ figure, customer, onOpen }: Props) {
  // Who leaves for the messages is not called back to the (i).
  const [state, setState] = useState<'shut' | 'open' | 'left'>('shut')
  const leave =
    onOpen &&
    ((detail: DetailView) => {
      setState('left')
      onOpen(detail)
    })
  const t = useT()
  const w = useWords()
  return (
    <Popover width={340} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus={state !== 'left'} opened={state === 'open'} onChange={(open) => setState(open ? 'open' : 'shut')}>
      <Popover.Target>
        <ActionIcon size={24} color="gray" onClick={() => setState(state === 'open' ? 'shut' : 'open')} aria-label={t('figure.how', { name: w(`indicator.${figure.id}.name`) || figure.ref })}>
          <IconInfoCircle size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown mah="min(32rem, 80vh)" style={{ overflowY: 'auto' }}>
        <FigureDetails figure={figure} customer={customer} onOpen={leave} />
      </Popover.Dropdown>
    </Popover>
  )
}
