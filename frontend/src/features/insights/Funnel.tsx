import { useMemo } from 'react'
import { overview } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import { Steps } from '../../charts/Steps'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { ever, figureOf, keyOf, useView } from './view'

/** Which figure tells of a step. */
const told: Record<string, string> = { wrote: 'inquiry_to_lead_rate', asked: 'inquiry_to_lead_rate', ordered: 'conversion_rate', again: 'lifetime_value' }

/** From customer to second order. Over all time: a period would cut customers off between two steps. */
export function Funnel() {
  const t = useT()
  const f = useFormat()
  const { query, open } = useView()
  const all = useMemo(() => ever(query), [query])
  const loaded = useLoad(`funnel ${keyOf(all)}`, () => overview(['inquiry_to_lead_rate', 'conversion_rate', 'lifetime_value'], all))
  const view = loaded.data
  const lead = view && figureOf(view.figures, 'inquiry_to_lead_rate')
  const sale = view && figureOf(view.figures, 'conversion_rate')
  const again = view && figureOf(view.figures, 'lifetime_value')?.details.find((d) => d.key === 'repeat_rate')
  const rows = useMemo(() => {
    if (!view) return []
    const steps = [['customers', view.customers], ['wrote', lead?.n], ['asked', lead?.hits], ['ordered', sale?.need === 'orders' ? undefined : sale?.hits], ['again', again?.need === 'orders' ? undefined : again?.hits]] as const
    return steps.flatMap(([key, n]) => (n === undefined ? [] : [{ key, label: t(`insights.step.${key}`), n }]))
  }, [view, lead, sale, again, t])
  const n = (key: string) => f.count(rows.find((r) => r.key === key)?.n ?? 0)
  const ordered = rows.some((r) => r.key === 'ordered')
  const title = t(ordered ? 'insights.funnel' : 'insights.funnel.noOrders', { customers: n('customers'), asked: n('asked'), ordered: n('ordered') })
  return (
    <Fetched of={loaded} height={320}>
      {(data) => (
          <Steps
            title={title}
            alt={title}
            n={data.customers}
            unit={t('insights.ever')}
            heading={t('insights.step')}
            rows={rows}
            info={lead && <Info figure={lead} />}
            empty={data.customers === 0 ? <span>{t('insights.nothing')}</span> : undefined}
            onOpen={() => open({ kind: 'people', id: 'inquiry_to_lead_rate', query: all })}
            onPoint={(key) => open({ kind: 'people', id: told[key] ?? 'inquiry_to_lead_rate', query: all, only: key === 'wrote' || key === 'customers' ? undefined : (own) => own.hits > 0 || own.value > 0 })}
          />
      )}
    </Fetched>
  )
}
