import { compare } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { FigureView } from '../../bridge/views'
import { Figure } from '../../components/Figure'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { Fetched } from './Fetched'
import classes from './Insights.module.css'
import { figureOf, useView } from './view'

/** What an opener is judged by: replies, deals, and what they are worth (I-04, I-45, I-46). */
const judged = ['first_reply_rate', 'conversion_rate', 'average_order_value'] as const

/** Ways to begin side by side, as the user labelled them when a draft was marked as sent (I-49). */
export function Strategies() {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const { query, open } = useView()
  const { from, to } = query
  const loaded = useLoad(`strategies ${from} ${to}`, () => compare([...judged], 'opener', { from, to, by: '', only: '' }))
  const title = t('insights.strategies')
  return (
    <section className={classes.wide} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <Fetched of={loaded} height={120}>
        {(groups) => {
          const labelled = groups.filter((g) => g.key !== '')
          const rest = groups.find((g) => g.key === '')?.customers ?? 0
          if (labelled.length === 0) return <p className={classes.note}>{t('insights.strategies.none')}</p>
          const show = (opener: string, figure: FigureView, key?: string) => {
            const of = { from, to, by: 'opener', only: opener }
            open(figure.opens ? { kind: 'messages', id: figure.id, query: of, part: { key } } : { kind: 'people', id: figure.id, query: of })
          }
          return (
            <>
              <table className={classes.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('insights.by.opener')}</th>
                    {judged.map((id) => (
                      <th key={id} scope="col">{w(`indicator.${id}.name`)}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {labelled.map((g) => (
                    <tr key={g.key}>
                      <th scope="row">{t('insights.groupOf', { name: g.key, n: f.count(g.customers) })}</th>
                      {judged.map((id) => {
                        const figure = figureOf(g.figures, id)
                        return <td key={id}>{figure && <Figure bare figure={figure} onEvidence={(detail) => show(g.key, figure, detail?.key)} />}</td>
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
              <p className={classes.note}>{[t('insights.strategies.how'), rest > 0 && t('insights.strategies.rest', { number: f.count(rest) })].filter(Boolean).join(' ')}</p>
            </>
          )
        }}
      </Fetched>
    </section>
  )
}
