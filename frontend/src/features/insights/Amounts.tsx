import { useMemo } from 'react'
import { compare } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { DetailView, GroupFigures } from '../../bridge/views'
import { Bars } from '../../charts/Bars'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { go } from '../../lib/route'
import { Card } from './Card'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { useMissing } from './Missing'
import { figureOf, useView } from './view'

const none: GroupFigures[] = []
/** As many as are seen at a glance; the list has all. */
const shown = 8

const ofCurrency = (details: DetailView[], currency: string) => details.find((d) => d.key === 'per_currency' && d.currency === currency && d.state === 'measured')

/** Amounts of customers, a chart for each currency: currencies are never on one scale. */
export function Amounts({ id }: { id: 'average_order_value' | 'lifetime_value' }) {
  const { overview, query, key } = useView()
  const missing = useMissing()
  const t = useT()
  const loaded = useLoad(`amounts ${id} ${key}`, () => compare([id], 'customer', query))
  const figure = figureOf(overview.figures, id)
  if (!figure) return null
  const currencies = figure.details.filter((d) => d.key === 'per_currency' && d.state === 'measured')
  if (currencies.length === 0) {
    return (
      <Card>
        <Bars title={t(`insights.${id}.none`)} alt={t(`insights.${id}.none`)} heading={t('insights.customer')} value={t('insights.amount')} rows={[]} empty={missing(figure)} info={<Info figure={figure} />} />
      </Card>
    )
  }
  return currencies.map((c) => (
    <Card key={c.currency}>
      <Fetched of={loaded} height={280}>
        {(people) => <OfCurrency id={id} whole={c} people={people} />}
      </Fetched>
    </Card>
  ))
}

function OfCurrency({ id, whole, people = none }: { id: 'average_order_value' | 'lifetime_value'; whole: DetailView; people: GroupFigures[] }) {
  const t = useT()
  const f = useFormat()
  const { overview, query, open } = useView()
  const figure = figureOf(overview.figures, id)
  const { currency } = whole
  const rows = useMemo(
    () =>
      people
        .flatMap((p) => {
          const own = ofCurrency(p.figures[0]?.details ?? [], currency)
          return own ? [{ key: p.key, label: p.name, value: own.value, text: f.amount(own.value, currency) }] : []
        })
        .sort((a, b) => b.value - a.value)
        .slice(0, shown),
    [people, currency, f],
  )
  const title = t(`insights.${id}`, { currency, value: f.amount(whole.value, currency), n: f.count(whole.n) })
  return (
    <Bars
      title={title}
      alt={title}
      n={whole.n}
      unit={currency}
      heading={t('insights.customer')}
      value={t('insights.amount')}
      rows={rows}
      info={figure && <Info figure={figure} />}
      onOpen={() => open({ kind: 'people', id, query })}
      onPoint={(customer) => go({ screen: 'card', customer: Number(customer), tab: 'orders' })}
    />
  )
}
