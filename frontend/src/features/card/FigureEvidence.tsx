import { AppError } from '../../bridge/error'
import { evidence } from '../../bridge/indicators'
import { usePages } from '../../bridge/usePages'
import type { FigureView } from '../../bridge/views'
import { Evidence } from '../../components/Evidence'
import { useWords } from '../../i18n/words'

interface Props {
  figure: Pick<FigureView, 'id' | 'ref'>
  customer: number
  onJump: (message: number) => void
  onClose: () => void
}

/** The messages of one customer that a figure was counted from. */
export function FigureEvidence({ figure, customer, onJump, onClose }: Props) {
  const w = useWords()
  const { pages, known } = usePages(`${figure.id} ${customer}`, (offset, limit) => evidence(figure.id, customer, '', '', offset, limit))
  return (
    <Evidence
      title={w(`indicator.${figure.id}.name`) || figure.ref}
      pages={pages}
      known={known}
      error={known.error === null ? undefined : AppError.of(known.error)}
      onJump={(m) => onJump(m.id)}
      onClose={onClose}
    />
  )
}
