import type { FigureView } from '../../bridge/views'
import { DetailList } from '../../components/DetailList'
import { Empty } from '../../components/Empty'
import { Figure } from '../../components/Figure'
import { useT } from '../../i18n'
import classes from './Panes.module.css'

interface Props {
  figures: FigureView[]
  onEvidence: (figure: FigureView) => void
}

const layers = [1, 2, 3] as const

/** All figures of a customer by layer, each with its neighbours and reference ranges. */
export function Indicators({ figures, onEvidence }: Props) {
  const t = useT()
  if (figures.length === 0) return <Empty title={t('card.noFigures')} hint={t('card.noFiguresHint')} />

  return (
    <div className={classes.stack}>
      {layers.map((layer) => {
        const own = figures.filter((f) => f.layer === layer)
        if (own.length === 0) return null
        return (
          <section key={layer} className={classes.layer}>
            <h2>{t(`card.layer.${layer}`)}</h2>
            {own.map((f) => (
              <div key={f.id} className={classes.indicator}>
                <Figure figure={f} onEvidence={() => onEvidence(f)} />
                <DetailList figure={f} />
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
