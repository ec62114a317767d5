import { useMemo } from 'react'
import { compare } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { GroupFigures } from '../../bridge/views'
import { Scatter } from '../../charts/Scatter'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { figureOf, useView } from './view'

const id = 'response_rate'
const none: GroupFigures[] = []

/** Where our effort goes, and what comes back: a dot for each customer with a rate (I-42). */
export function Effort() {
  const t = useT()
  const f = useFormat()
  const { overview, query, key, open } = useView()
  const loaded = useLoad(`effort ${key}`, () => compare([id], 'customer', query))
  const people = loaded.data ?? none
  const rows = useMemo(
    () =>
      people.flatMap((p) => {
        const own = p.figures[0]
        return own?.state === 'measured' ? [{ key: p.key, label: p.name, x: own.n, y: own.value, xText: f.count(own.n), yText: f.share(own.value) }] : []
      }),
    [people, f],
  )
  const x = useMemo(() => ({ name: t('insights.effort.x'), text: f.count }), [t, f])
  const y = useMemo(() => ({ name: t('insights.effort.y'), text: f.share, max: 1 }), [t, f])
  const spread = figureOf(overview.figures, 'portfolio_spread')
  const figure = spread ?? figureOf(overview.figures, id)
  if (!figure) return null
  const title = spread && spread.n > 0 ? t('insights.effort', { hits: f.count(spread.hits), n: f.count(spread.n) }) : t('insights.effort.plain', { n: f.count(rows.length) })
  return (
    <Fetched of={loaded} height={320}>
      {() => (
        <Scatter
          title={title}
          alt={title}
          n={rows.length}
          unit={t('insights.effort.unit')}
          heading={t('insights.customer')}
          rows={rows}
          x={x}
          y={y}
          info={<Info figure={figure} />}
          empty={rows.length === 0 ? <span>{t('insights.effort.empty')}</span> : undefined}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(customer) => open({ kind: 'messages', id, query, customer: Number(customer) })}
        />
      )}
    </Fetched>
  )
}
