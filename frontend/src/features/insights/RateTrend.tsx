import { useMemo } from 'react'
import { RatePoints } from '../../charts/RatePoints'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { useMissing } from './Missing'
import { useMonths } from './useMonths'
import { figureOf, useView } from './view'

/** A rate by month, each with its range (SCREENS §4: no area, no line that hides how few there are). */
export function RateTrend({ id, whose }: { id: string; whose?: 'me' | 'them' }) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const missing = useMissing()
  const { overview, query, open } = useView()
  const { months, points, openMonth } = useMonths(id)
  const rows = useMemo(
    () => points.map(({ month, number: { hits, n, value, interval } }) => ({ key: month, label: month, hits, n, value, low: interval?.low ?? 0, high: interval?.high ?? 0 })),
    [points],
  )
  const figure = figureOf(overview.figures, id)
  if (!figure) return null
  const name = (w(`indicator.${id}.name`) || figure.ref)
  const last = points.findLast((p) => p.number.state === 'measured')
  const title = last ? t('insights.trend.last', { name, month: last.month, value: f.share(last.number.value), n: f.count(last.number.n) }) : t('insights.trend.few', { name })
  return (
    <Fetched of={months} height={300}>
      {() => (
        <RatePoints
          title={title}
          alt={title}
          n={rows.reduce((sum, r) => sum + r.n, 0)}
          heading={t('insights.month')}
          whose={whose}
          rows={rows}
          info={<Info figure={figure} />}
          empty={missing(figure)}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(month) => openMonth(month)}
        />
      )}
    </Fetched>
  )
}
