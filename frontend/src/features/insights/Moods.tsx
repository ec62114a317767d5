import { useMemo } from 'react'
import type { TrendPoint } from '../../bridge/views'
import { DivergingBars } from '../../charts/DivergingBars'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { useMissing } from './Missing'
import { useMonths } from './useMonths'
import { figureOf, useView } from './view'

const id = 'sentiment'
const hits = (p: TrendPoint, key: string) => p.details.find((d) => d.key === key)?.hits ?? 0

/** The mood of the customers' turns by month: good to the right, bad to the left. */
export function Moods() {
  const t = useT()
  const f = useFormat()
  const missing = useMissing()
  const { overview, query, open } = useView()
  const { months, points, openMonth } = useMonths(id)
  const rows = useMemo(
    () => points.map((p) => ({ key: p.month, label: p.month, positive: p.number.hits, neutral: hits(p, 'neutral'), negative: hits(p, 'negative'), unsure: hits(p, 'unsure') })),
    [points],
  )
  const figure = figureOf(overview.figures, id)
  if (!figure) return null
  const negative = figure.details.find((d) => d.key === 'negative')?.hits ?? 0
  const title = figure.n === 0 ? t('insights.moods.none') : t('insights.moods', { positive: f.count(figure.hits), negative: f.count(negative), n: f.count(figure.n) })
  return (
    <Fetched of={months} height={300}>
      {() => (
        <DivergingBars
          title={title}
          alt={title}
          n={figure.n}
          unit={t('insights.theirTurns')}
          heading={t('insights.month')}
          rows={rows}
          info={<Info figure={figure} />}
          empty={missing(figure)}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(at) => {
            const [month = '', mood = ''] = at.split('/')
            openMonth(month, { key: mood === 'positive' ? '' : mood, only: 'hits' })
          }}
        />
      )}
    </Fetched>
  )
}
