import type { FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { useWords } from '../i18n/words'
import { inUnit, rangeInUnit } from './figureText'
import classes from './Figure.module.css'

/** What stands behind (i): meaning, how it is computed, figures beside it, reference ranges, source. */
export function FigureDetails({ figure }: { figure: FigureView }) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const word = (part: string) => w(`indicator.${figure.id}.${part}`)
  return (
    // Nothing to press inside: the text itself takes the focus, so that Esc closes it.
    <div className={classes.details} tabIndex={0} data-autofocus>
      <strong>{word('name') || figure.ref}</strong>
      {word('why') !== '' && <p>{word('why')}</p>}
      {figure.state === 'not_in_source' && <p>{t('figure.notInSourceWhy')}</p>}
      {figure.state === 'not_enough_data' && <p>{t('figure.notEnoughWhy')}</p>}
      {figure.state === 'measured' && figure.n < 20 && <p>{t('figure.fewWhy', { n: figure.n })}</p>}
      {word('how') !== '' && (
        <p>
          <span className={classes.label}>{t('figure.formula')}</span> {word('how')}
        </p>
      )}
      {figure.details.length > 0 && (
        <ul>
          {figure.details.map((d) => (
            <li key={d.key}>
              {word(d.key)}: <b>{inUnit(d.unit, d.value, t, f)}</b>{' '}
              <span className={classes.small}>
                {d.interval ? rangeInUnit(d.unit, d.interval.low, d.interval.high, f) + ' ' : ''}
                {t('figure.n', { n: f.count(d.n) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {figure.bands.length > 0 && (
        <ul>
          {figure.bands.map((b) => (
            <li key={b.key}>
              {word(b.key)}: {b.high === 0 ? `≥ ${inUnit(figure.unit, b.low, t, f)}` : rangeInUnit(figure.unit, b.low, b.high, f)}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.small}>
        {figure.ref}
        {figure.source !== '' && ` · ${figure.source}`}
      </p>
    </div>
  )
}
