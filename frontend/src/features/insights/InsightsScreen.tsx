import { Switch, Tabs } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { overview, type Query } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PageTitle } from '../../components/PageTitle'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useZone } from '../../i18n/zone'
import { replace } from '../../lib/route'
import { useRemembered } from '../../lib/useRemembered'
import { ByGroup } from './ByGroup'
import { Card } from './Card'
import { GroupPicker } from './GroupPicker'
import { everybody, type Grouping, isGrouping } from './groups'
import { useInsight } from './Insight'
import classes from './Insights.module.css'
import { KeyFigures } from './KeyFigures'
import { firstPeriod, instants, isPeriod } from './period'
import { PeriodPicker } from './PeriodPicker'
import { Side } from './Side'
import { charted, Charts, rateOf, type Stage, stages } from './Stages'
import { keyOf, useView, ViewProvider, type Wish } from './view'

const names = Object.keys(stages) as Stage[] // keys of an object literal
const isBoolean = (v: unknown): v is boolean => typeof v === 'boolean'

/** S-07: how it goes with all customers, by the stages of a relation. */
export function InsightsScreen({ tab }: { tab?: string }) {
  const t = useT()
  const zone = useZone()
  const [now] = useState(() => new Date())
  const [period, setPeriod] = useRemembered('insights.period', firstPeriod, isPeriod)
  const [grouping, setGrouping] = useRemembered('insights.grouping', everybody, isGrouping)
  const [comparing, setComparing] = useRemembered('insights.comparing', true, isBoolean)
  const [wish, setWish] = useState<Wish | null>(null)
  const from = useRef<Element | null>(null)
  const query: Query = { ...instants(period, now, zone), ...grouping }
  const key = keyOf(query)
  const stage = names.find((s) => s === tab) ?? 'ice-breaking'
  const loaded = useLoad(`overview ${stage} ${key}`, () => overview([...stages[stage], ...charted[stage]], query))
  const open = (next: Wish) => {
    from.current ??= document.activeElement
    setWish(next)
  }
  const close = () => {
    setWish(null)
    if (from.current instanceof HTMLElement) from.current.focus()
    from.current = null
  }
  const view = loaded.data

  return (
    <div className={classes.frame}>
      <section className={classes.screen} aria-label={t('nav.insights')}>
        <PageTitle title={t('nav.insights')} />
        <div className={classes.pickers}>
          <PeriodPicker period={period} now={now} onChange={setPeriod} />
          <GroupPicker grouping={grouping} groups={view?.groups} onChange={setGrouping} />
          <Switch label={t('insights.comparing')} checked={comparing && query.from !== ''} disabled={query.from === '' || query.to === ''} onChange={(e) => setComparing(e.currentTarget.checked)} />
        </div>
        <Tabs value={stage} onChange={(next) => next && replace({ screen: 'insights', tab: next })} keepMounted={false}>
          <Tabs.List>
            {names.map((s) => (
              <Tabs.Tab key={s} value={s}>{t(`stage.${s}`)}</Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={stage}>
            {loaded.error && (
              <div className={classes.panel}>
                <ErrorNote error={loaded.error} onRetry={loaded.reload} />
              </div>
            )}
            {!view && !loaded.error && <Loading shape="card" count={6} />}
            {view && (
              <ViewProvider value={{ overview: view, query, key, comparing: comparing && view.before.length > 0, open }}>
                <Panel stage={stage} waiting={view.waiting} onGroup={setGrouping} />
              </ViewProvider>
            )}
          </Tabs.Panel>
        </Tabs>
      </section>
      {wish && <Side key={JSON.stringify(wish)} wish={wish} onOpen={setWish} onClose={close} />}
    </div>
  )
}

function Panel({ stage, waiting, onGroup }: { stage: Stage; waiting: number; onGroup: (grouping: Grouping) => void }) {
  const t = useT()
  const f = useFormat()
  const { query } = useView()
  const insight = useInsight(stage)
  return (
    <div className={classes.panel}>
      {waiting > 0 && (
        <p className={classes.waiting} role="status">
          <IconHourglass size={16} stroke={1.5} aria-hidden />
          {t('insights.waiting', { count: waiting, number: f.count(waiting) })}
        </p>
      )}
      <h2 className={classes.insight}>{insight}</h2>
      <KeyFigures ids={stages[stage]} />
      <div className={classes.charts}>
        {query.by !== '' && query.only === '' && (
          <Card>
            <ByGroup id={rateOf[stage]} onChoose={onGroup} />
          </Card>
        )}
        <Charts stage={stage} />
      </div>
    </div>
  )
}
