import { useMemo } from 'react'
import { compare, type Query } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { FigureView, GroupFigures } from '../../bridge/views'
import { Lollipop } from '../../charts/Lollipop'
import { inUnit } from '../../components/figureText'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Info } from './Info'
import { useMissing } from './Missing'
import { Fetched } from './Fetched'
import { figureOf, keyOf, useView } from './view'

interface Props {
  id: string
  /** Another period than that of the screen. */
  at?: Query
  /** What of a customer's figure is ranked; nothing leaves the customer out. */
  value: (figure: FigureView) => number | undefined
  /** How much of it does not count against anybody. */
  part?: (figure: FigureView) => number | undefined
  /** The sentence over it. */
  title: (ranked: { name: string; text: string }[], figure: FigureView) => string
  /** What is measured. */
  measure: string
  unit?: string
  text?: (value: number) => string
  partText?: (part: number) => string
}

/** As many as are seen at a glance; the list has all. */
const shown = 10
const none: GroupFigures[] = []

/** Customers by one of their own numbers, the largest first; each opens its messages. */
export function Ranking({ id, at, value, part, title, measure, unit, text, partText }: Props) {
  const t = useT()
  const f = useFormat()
  const missing = useMissing()
  const view = useView()
  const query = at ?? view.query
  const loaded = useLoad(`ranking ${id} ${keyOf(query)}`, () => compare([id], 'customer', query))
  const figure = figureOf(view.overview.figures, id)
  const people = loaded.data ?? none
  const ranked = useMemo(
    () =>
      people
        .flatMap((p) => {
          const own = p.figures[0]
          const number = own && value(own)
          return own && number !== undefined ? [{ key: p.key, label: p.name, value: number, text: text ? text(number) : inUnit(own, number, t, f), ...whole(part?.(own), partText) }] : []
        })
        .sort((a, b) => b.value - a.value),
    // `value`, `part` and the texts are fixed by `id`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [people, id, t, f],
  )
  const rows = useMemo(() => ranked.slice(0, shown), [ranked])
  if (!figure) return null
  const said = title(ranked.map((r) => ({ name: r.label, text: r.text })), figure)
  return (
    <Fetched of={loaded} height={300}>
      {() => (
        <Lollipop
          title={said}
          alt={said}
          n={ranked.length}
          unit={unit}
          heading={t('insights.customer')}
          value={measure}
          rows={rows}
          info={<Info figure={figure} />}
          empty={ranked.length > 0 ? undefined : (missing(figure) ?? <span>{t('insights.nobody')}</span>)}
          onOpen={() => view.open({ kind: 'people', id, query, only: (own) => value(own) !== undefined })}
          onPoint={(customer) => view.open({ kind: 'messages', id, query, customer: Number(customer) })}
        />
      )}
    </Fetched>
  )
}

const whole = (part: number | undefined, text?: (part: number) => string) => (part === undefined || part <= 0 ? {} : { part, partText: text?.(part) })
