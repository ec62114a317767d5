import { useMemo } from 'react'
import type { DetailView, FigureView } from '../../bridge/views'
import { type TwoSidedRow, TwoSidedBar } from '../../charts/TwoSidedBar'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Info } from './Info'
import { figureOf, useView } from './view'
import { useMissing } from './Missing'

const id = 'customer_initiated_rate'

const measured = (f: FigureView | DetailView | undefined) => (f?.state === 'measured' ? f : undefined)

/** Us and the customers side by side: who begins, who answers how soon and how often. */
export function Sides() {
  const t = useT()
  const f = useFormat()
  const missing = useMissing()
  const { overview, query, open } = useView()
  const of = (key: string) => figureOf(overview.figures, key)
  const begun = of(id)
  const rows = useMemo(() => {
    const all: (TwoSidedRow | undefined)[] = [
      begun && begun.n > 0 ? { key: id, label: t('insights.sides.begin'), me: begun.n - begun.hits, them: begun.hits, meText: f.count(begun.n - begun.hits), themText: f.count(begun.hits) } : undefined,
      pair('response_time', t('insights.sides.speed'), measured(of('our_response_time')), measured(of('response_time')?.details.find((d) => d.key === 'wall')), f.duration),
      pair('response_rate', t('insights.sides.rate'), measured(of('our_response_rate')), measured(of('response_rate')), f.share),
    ]
    return all.filter((r) => r !== undefined)
    // Figures change with the overview only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [overview, t, f])
  if (!begun) return null
  const title = begun.n > 0 ? t('insights.sides', { hits: f.count(begun.hits), n: f.count(begun.n) }) : t('insights.sides.none')
  return (
    <TwoSidedBar
      title={title}
      alt={title}
      n={begun.n}
      heading={t('insights.measure')}
      rows={rows}
      info={<Info figure={begun} />}
      empty={missing(begun)}
      onOpen={() => open({ kind: 'people', id, query })}
      onPoint={(key) => {
        const [row = id, side] = key.split('/')
        if (row === id) open({ kind: 'messages', id, query, part: { only: side === 'me' ? 'others' : 'hits' } })
        else open({ kind: 'messages', id: side === 'me' ? (ours[row] ?? row) : row, query, part: { key: side === 'me' ? '' : theirs[row] } })
      }}
    />
  )
}

/** The number beside the figure that their side of a row shows. */
const theirs: Record<string, string> = { response_time: 'wall' }

/** What our side of a row is counted by. */
const ours: Record<string, string> = { response_time: 'our_response_time', response_rate: 'our_response_rate' }

function pair(key: string, label: string, me: FigureView | DetailView | undefined, them: FigureView | DetailView | undefined, text: (value: number) => string): TwoSidedRow | undefined {
  return me && them && { key, label, me: me.value, them: them.value, meText: text(me.value), themText: text(them.value) }
}
