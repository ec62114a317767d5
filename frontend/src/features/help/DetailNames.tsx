import type { FigureView } from '../../bridge/views'
import { bandText } from '../../components/figureText'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import classes from './Help.module.css'

/** What stands beside a figure, and its reference ranges with their sources. */
export function DetailNames({ figure }: { figure: FigureView }) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const keys = [...new Set(figure.details.map((d) => d.key))]
  if (keys.length + figure.bands.length === 0) return null
  return (
    <ul className={classes.details}>
      {keys.length > 0 && <li>{t('help.figures.beside', { what: f.list(keys.map((key) => w(`indicator.${figure.id}.${key}`)).filter(Boolean)) })}</li>}
      {figure.bands.map((b) => (
        <li key={b.key}>
          {w(`indicator.${figure.id}.${b.key}`) || bandText(figure, b.low, b.high, t, f)}
          {b.source !== '' && <span className={classes.ref}> {b.source}</span>}
        </li>
      ))}
    </ul>
  )
}
