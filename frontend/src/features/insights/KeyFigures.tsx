import { UnstyledButton } from '@mantine/core'
import type { FigureView } from '../../bridge/views'
import { Figure } from '../../components/Figure'
import { figureText } from '../../components/figureText'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { change } from './change'
import classes from './Insights.module.css'
import { before, figureOf, figuresOf, useView } from './view'

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
          note={comparing && <Before now={f} before={figureOf(overview.before, f.id)} onOpen={() => open({ kind: 'messages', id: f.id, query: before(query) })} />}
        />
      ))}
    </div>
  )
}

/** The number of the time before, and whether the difference is more than chance. */
function Before({ now, before: then, onOpen }: { now: FigureView; before: FigureView | undefined; onOpen: () => void }) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  if (!then || (then.state !== 'measured' && (then.need !== '' || then.n === 0))) return null
  const text = figureText(then, t, f)
  const said = change(now, then)
  const value = t('insights.before', { value: [text.value, text.n].filter(Boolean).join(' ') })
  return (
    <span className={classes.before}>
      {then.opens ? (
        <UnstyledButton className={classes.open} onClick={onOpen} aria-label={t('figure.open', { figure: `${w(`indicator.${now.id}.name`) || now.ref}, ${value}` })}>
          {value}
        </UnstyledButton>
      ) : (
        value
      )}
      {said && <b data-change={said}>{t(`insights.change.${said}`)}</b>}
    </span>
  )
}
