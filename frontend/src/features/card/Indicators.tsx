import type { BandView, FigureView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { Figure } from '../../components/Figure'
import { inUnit, rangeInUnit } from '../../components/figureText'
import { useT, type T } from '../../i18n'
import { useFormat, type Format } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import classes from './Panes.module.css'

interface Props {
  figures: FigureView[]
  onEvidence: (figure: FigureView) => void
}

const layers = [1, 2, 3] as const

/** "≥ 80%", "< 20%", "3–5": a range that is open at one end says so. */
function bandRange(b: BandView, unit: string, t: T, format: Format): string {
  if (b.high === 0) return `≥ ${inUnit(unit, b.low, t, format)}`
  if (b.low === 0) return `< ${inUnit(unit, b.high, t, format)}`
  return rangeInUnit(unit, b.low, b.high, format)
}

/** All figures of a customer by layer, each with its neighbours and reference ranges. */
export function Indicators({ figures, onEvidence }: Props) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
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
                {(f.details.length > 0 || f.bands.length > 0) && (
                  <ul className={classes.beside}>
                    {f.details.map((d) => (
                      <li key={d.key}>
                        {w(`indicator.${f.id}.${d.key}`)} {inUnit(d.unit, d.value, t, format)}{' '}
                        {d.interval && `${rangeInUnit(d.unit, d.interval.low, d.interval.high, format)} `}
                        {t('figure.n', { n: format.count(d.n) })}
                      </li>
                    ))}
                    {f.bands.map((b) => (
                      <li key={b.key}>{w(`indicator.${f.id}.${b.key}`) || bandRange(b, f.unit, t, format)}</li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
