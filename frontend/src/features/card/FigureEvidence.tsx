import { evidence, partOf } from '../../bridge/indicators'
import { useEvidence } from '../../bridge/useEvidence'
import type { DetailView, FigureView } from '../../bridge/views'
import { Evidence } from '../../components/Evidence'
import { useWords } from '../../i18n/words'

interface Props {
  figure: Pick<FigureView, 'id' | 'ref'>
  /** The number beside it that is opened. */
  detail?: Pick<DetailView, 'key' | 'currency'>
  customer: number
  onJump: (message: number) => void
  onClose: () => void
}

/** The messages of one customer that a figure was counted from. */
export function FigureEvidence({ figure, detail, customer, onJump, onClose }: Props) {
  const w = useWords()
  const part = partOf(figure.id, { key: detail?.key })
  const list = useEvidence(`${part.id} ${part.key} ${customer}`, (offset, limit) => evidence(part, customer, '', '', offset, limit))
  return (
    <Evidence
      title={[w(`indicator.${figure.id}.name`) || figure.ref, part.key && w(`indicator.${figure.id}.${part.key}`)].filter(Boolean).join(' · ')}
      of={list}
      onJump={(m) => onJump(m.id)}
      onClose={onClose}
    />
  )
}
