import type { FigureView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Amounts } from './Amounts'
import { Card } from './Card'
import { Effort } from './Effort'
import { Funnel } from './Funnel'
import { Moods } from './Moods'
import { Ranking } from './Ranking'
import { RateTrend } from './RateTrend'
import { ReplyHours } from './ReplyHours'
import { Richness } from './Richness'
import { Rounds } from './Rounds'
import { Sides } from './Sides'
import { Speed, Waits } from './Speed'
import { Strategies } from './Strategies'
import { figureOf, useView } from './view'

/** The figures that each stage is about (REQUIREMENTS 7.1), the first the one that its sentence is of. */
export const stages = {
  'ice-breaking': ['first_reply_rate', 'response_rate', 'response_time', 'our_response_time', 'our_response_rate', 'delivered_rate'],
  interaction: ['turns', 'richness', 'issue_resolution_rate', 'sentiment', 'question_depth', 'substantive_response_rate', 'time_to_solution'],
  conversion: ['conversion_rate', 'inquiry_to_lead_rate', 'average_order_value', 'sales_cycle_length'],
  maintenance: ['churn_risk', 'lifetime_value', 'customer_initiated_rate', 'silence', 'continuity', 'owed_replies'],
} as const
export type Stage = keyof typeof stages

/** What else the charts of a stage stand on. */
export const charted: Record<Stage, string[]> = {
  'ice-breaking': ['portfolio_spread'], interaction: [], conversion: [],
  maintenance: ['response_time', 'our_response_time', 'response_rate', 'our_response_rate'],
}

/** The rate that groups are compared by. */
export const rateOf: Record<Stage, string> = { 'ice-breaking': 'response_rate', interaction: 'issue_resolution_rate', conversion: 'conversion_rate', maintenance: 'customer_initiated_rate' }

/** The charts of a stage (SCREENS §4). */
export function Charts({ stage }: { stage: Stage }) {
  if (stage === 'ice-breaking') return <IceBreaking />
  if (stage === 'interaction') return <Interaction />
  return stage === 'conversion' ? <Conversion /> : <Maintenance />
}

function IceBreaking() {
  const { overview, query } = useView()
  const first = figureOf(overview.figures, 'first_reply_rate') ? 'first_reply_rate' : 'response_rate'
  return (
    <>
      <Card><RateTrend id={first} /></Card>
      <Card><Speed /></Card>
      <Card><Waits /></Card>
      <Card><ReplyHours /></Card>
      <Card><Effort /></Card>
      {query.only === '' && <Strategies />}
    </>
  )
}

const Interaction = () => (
  <>
    <Card><Rounds /></Card>
    <Card><Moods /></Card>
    <Card><Richness /></Card>
    <Card><RateTrend id="question_depth" /></Card>
    <Card><RateTrend id="issue_resolution_rate" whose="me" /></Card>
  </>
)

const number = (figure: FigureView) => (figure.state === 'measured' ? figure.value : undefined)

function Conversion() {
  const t = useT()
  return (
    <>
      <Card><Funnel /></Card>
      <Amounts id="average_order_value" />
      <Card>
        <Ranking
          id="sales_cycle_length"
          value={number}
          measure={t('insights.cycle.measure')}
          unit={t('insights.cycle.unit')}
          title={(ranked) => (ranked[0] ? t('insights.cycle', { n: ranked.length, time: ranked[0].text, name: ranked[0].name }) : t('insights.cycle.none'))}
        />
      </Card>
    </>
  )
}

const detail = (figure: FigureView, key: string) => {
  const found = figure.details.find((d) => d.key === key)
  return found?.state === 'measured' && found.need === '' ? found.value : undefined
}

function Maintenance() {
  const t = useT()
  const f = useFormat()
  return (
    <>
      <Card>
        <Ranking
          id="silence"
          value={number}
          part={(figure) => {
            const working = detail(figure, 'working')
            return working === undefined ? undefined : figure.value - working
          }}
          partText={(part) => t('insights.silence.part', { time: f.duration(part) })}
          measure={t('insights.silence.measure')}
          title={(ranked) => (ranked[0] ? t('insights.silence', { n: ranked.length, name: ranked[0].name, time: ranked[0].text }) : t('insights.silence.none'))}
        />
      </Card>
      <Card>
        <Ranking
          id="churn_risk"
          value={(figure) => (figure.state === 'measured' && figure.value > 0 ? (detail(figure, 'silence') ?? 0) : undefined)}
          text={f.duration}
          measure={t('insights.silence.measure')}
          title={(ranked, figure) => (figure.n === 0 ? t('insights.churn.none') : t('insights.churn', { count: ranked.length, number: f.count(ranked.length), n: f.count(figure.n) }))}
        />
      </Card>
      <Card><Sides /></Card>
      <Amounts id="lifetime_value" />
      <Card><RateTrend id="customer_initiated_rate" /></Card>
    </>
  )
}
