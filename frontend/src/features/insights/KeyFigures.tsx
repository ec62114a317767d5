import type { FigureView } from '../../bridge/views'
import { Figure } from '../../components/Figure'
import { figureText } from '../../components/figureText'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { change } from './change'
import classes from './Insights.module.css'
import { figureOf, figuresOf, useView } from './view'

/** The numbers that a stage is about, each with that of the time before. */
export function KeyFigures({ ids }: { ids: readonly string[] }) {
  const view = useView()
  const { overview, query, comparing, open } = view
  return (
    <div className={classes.figures}>
      {figuresOf(view, ids).map((f) => (
        <Figure
          key={f.id}
          figure={f}
          onEvidence={(detail) => open((detail ?? f).opens ? { kind: 'messages', id: f.id, query, part: { key: detail?.key } } : { kind: 'people', id: f.id, query })}
          note={comparing && <Before now={f} before={figureOf(overview.before, f.id)} />}
        />
      ))}
    </div>
  )
}

/** The number of the time before, and whether the difference is more than chance. */
function Before({ now, before }: { now: FigureView; before: FigureView | undefined }) {
  const t = useT()
  const f = useFormat()
  if (!before || (before.state !== 'measured' && (before.need !== '' || before.n === 0))) return null
  const text = figureText(before, t, f)
  const said = change(now, before)
  return (
    <span className={classes.before}>
      {t('insights.before', { value: [text.value, text.n].filter(Boolean).join(' ') })}
      {said && <b>{t(`insights.change.${said}`)}</b>}
    </span>
  )
}
