import { UnstyledButton } from '@mantine/core'
import type { DetailView, FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { useWords } from '../i18n/words'
import { bandText, figureText, opensOrders } from './figureText'
import classes from './Figure.module.css'

interface Props {
  figure: Pick<FigureView, 'id' | 'unit' | 'working' | 'currency' | 'n' | 'details' | 'bands'>
  /** Opens the messages or orders behind a number; absent: they are only shown. */
  onOpen?: (detail: DetailView) => void
}

/** The numbers beside a figure, and its reference ranges. */
export function DetailList({ figure, onOpen }: Props) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  if (figure.details.length + figure.bands.length === 0) return null
  return (
    <ul className={classes.beside}>
      {figure.details.map((d) => {
        const text = figureText(d, t, f)
        const name = w(`indicator.${figure.id}.${d.key}`)
        const small = [text.of, text.range, text.n].filter(Boolean)
        const inside = (
          <>
            {name} <b data-tone={text.tone}>{text.value}</b> <span className={classes.small}>{small.join(' ')}</span>
          </>
        )
        return (
          <li key={d.key + d.currency}>
            {onOpen && (d.opens || (opensOrders(figure) && d.n > 0)) ? (
              <UnstyledButton className={classes.detail} onClick={() => onOpen(d)} aria-label={t(d.opens ? 'figure.open' : 'figure.openOrders', { figure: [name, text.value, ...small].join(', ') })}>
                {inside}
              </UnstyledButton>
            ) : (
              inside
            )}
          </li>
        )
      })}
      {figure.bands.map((b) => (
        <li key={b.key}>{w(`indicator.${figure.id}.${b.key}`) || bandText(figure, b.low, b.high, t, f)}</li>
      ))}
    </ul>
  )
}
