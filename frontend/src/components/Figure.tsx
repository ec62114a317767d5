import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DetailView, FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { useWords } from '../i18n/words'
import { FigureInfo } from './FigureInfo'
import { figureText, needOf, opensOrders } from './figureText'
import { Range } from './Range'
import classes from './Figure.module.css'

interface Props {
  figure: FigureView
  /** Opens the messages or orders that it, or a number beside it, was counted from; absent where they are in sight. */
  onEvidence?: (detail?: DetailView) => void
  /** Whose it is; absent: of many customers. */
  customer?: number
  /** Without its name, in a table that has it as heading. */
  bare?: boolean
  /** What is said under the number, like that of the time before. */
  note?: ReactNode
}

/**
 * A figure as this app shows all of them: value, unit, range, n, how it is
 * computed, and a way to its messages. Fewer than five cases show counts only,
 * fewer than twenty are grey (D-12); what can't be known says what is missing.
 */
export function Figure({ figure, onEvidence, customer, bare, note }: Props) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const text = figureText(figure, t, f)
  const small = [text.tone === 'none' ? '' : text.of || w(`indicator.${figure.id}.unit`), text.range, text.n].filter(Boolean)
  const name = w(`indicator.${figure.id}.name`) || figure.ref
  const spoken = [bare ? '' : name, text.value, ...small].filter(Boolean).join(', ')
  const orders = opensOrders(figure)
  const stands = figure.state === 'measured' ? needOf(figure) : undefined // another number stands in
  const inside = (
    <span className={classes.line}>
      <span className={classes[text.tone]}>{text.value}</span>
      {small.map((part) => (
        <span key={part} className={classes.small}>{part}</span>
      ))}
    </span>
  )
  return (
    <div className={classes.figure} data-tone={text.tone} data-bare={bare}>
      {!bare && (
        <div className={classes.name}>
          {name}
          <FigureInfo figure={figure} customer={customer} onOpen={onEvidence} />
        </div>
      )}
      {onEvidence && (figure.opens || orders) ? (
        <UnstyledButton className={classes.open} onClick={() => onEvidence()} aria-label={t(orders ? 'figure.openOrders' : 'figure.open', { figure: spoken })}>
          {inside}
        </UnstyledButton>
      ) : (
        inside
      )}
      <Range figure={figure} />
      {stands && <span className={classes.instead}>{t(`need.${stands}.instead`)}</span>}
      {note}
    </div>
  )
}
