import { useMemo } from 'react'
import type { TrendPoint } from '../../bridge/views'
import { Lines } from '../../charts/Lines'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { useMissing } from './Missing'
import { useMonths } from './useMonths'
import { figureOf, useView } from './view'

const id = 'richness'
const average = (p: TrendPoint) => p.details.find((d) => d.key === 'average' && d.state === 'measured' && d.n >= 5)

/** How much a turn of the customers tells, by month. */
export function Richness() {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const missing = useMissing()
  const { overview, query, open } = useView()
  const { months, points, openMonth } = useMonths(id)
  const rows = useMemo(() => [{ key: id, label: w(`indicator.${id}.average`), values: points.map((p) => ({ key: p.month, label: p.month, value: average(p)?.value })) }], [points, w])
  const figure = figureOf(overview.figures, id)
  if (!figure) return null
  const all = figure.details.find((d) => d.key === 'average' && d.state === 'measured')
  const title = all ? t('insights.richness', { value: f.number(all.value), n: f.count(all.n) }) : t('insights.richness.none')
  return (
    <Fetched of={months} height={240}>
      {() => (
        <Lines
          title={title}
          alt={title}
          n={figure.n}
          unit={t('insights.theirTurns')}
          heading={t('insights.month')}
          rows={rows}
          info={<Info figure={figure} />}
          empty={missing(figure)}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(month) => openMonth(month, { key: 'average' })}
        />
      )}
    </Fetched>
  )
}
