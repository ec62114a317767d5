import type { FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { useWords } from '../i18n/words'
import { bandText, figureText } from './figureText'
import classes from './Figure.module.css'

/** The numbers beside a figure, and its reference ranges. */
export function DetailList({ figure }: { figure: Pick<FigureView, 'id' | 'unit' | 'working' | 'currency' | 'details' | 'bands'> }) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  if (figure.details.length + figure.bands.length === 0) return null
  return (
    <ul className={classes.beside}>
      {figure.details.map((d) => {
        const text = figureText(d, t, f)
        return (
          <li key={d.key + d.currency}>
            {w(`indicator.${figure.id}.${d.key}`)} <b data-tone={text.tone}>{text.value}</b>{' '}
            <span className={classes.small}>{[text.of, text.range, text.n].filter(Boolean).join(' ')}</span>
          </li>
        )
      })}
      {figure.bands.map((b) => (
        <li key={b.key}>{w(`indicator.${figure.id}.${b.key}`) || bandText(figure, b.low, b.high, t, f)}</li>
      ))}
    </ul>
  )
}
