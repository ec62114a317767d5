import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { figureText, inUnit, needOf, rangeInUnit } from '../../components/figureText'
import { useWords } from '../../i18n/words'
import { change } from './change'
import { type Stage, stages } from './Stages'
import { figureOf, figuresOf, useView } from './view'

/** One sentence over the charts: the number that the stage is about, n, range, and what can be said of a change. */
export function useInsight(stage: Stage): string {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const view = useView()
  const figure = figuresOf(view, stages[stage]).find((one) => one.n > 0) ?? figuresOf(view, stages[stage])[0]
  if (!figure) return t('insights.nothing')
  const name = w(`indicator.${figure.id}.name`) || figure.ref
  const need = needOf(figure)
  if (figure.n === 0) return figure.state !== 'measured' && need ? t('figure.named', { name, text: t(`need.${need}.why`) }) : t('insights.said.none', { name })
  if (figure.state !== 'measured') return t(figure.unit === 'share' ? 'insights.said.few' : 'insights.said.fewN', { name, hits: f.count(figure.hits), n: f.count(figure.n) })
  if (figure.id === 'churn_risk') return t('insights.said.churn', { text: t('insights.churn', { count: figure.value, number: f.count(figure.value), n: f.count(figure.n) }) })
  if (figure.unit === 'flag') return t('insights.said.flag', { name, value: figureText(figure, t, f).value })
  const value = inUnit(figure, figure.value, t, f)
  const range = figure.interval ? rangeInUnit(figure, figure.interval.low, figure.interval.high, t, f) : ''
  const before = view.comparing ? figureOf(view.overview.before, figure.id) : undefined
  const said = before && change(figure, before)
  const sentence = t(range === '' ? 'insights.said' : 'insights.said.range', { name, value, range, n: f.count(figure.n) })
  return said && before ? t('insights.said.both', { sentence, change: t(`insights.said.${said}`, { before: inUnit(before, before.value, t, f) }) }) : sentence
}
