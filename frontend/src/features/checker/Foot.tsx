import type { ReactNode } from 'react'
import type { CheckView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Checker.module.css'

interface Props {
  view: CheckView | undefined // undefined: nothing is judged
  unkept: boolean
  children: ReactNode
}

/** Under the draft: how long it is, and what can be done with it. */
export function Foot({ view, unkept, children }: Props) {
  const t = useT()
  const w = useWords()
  const counts = view && [t('check.words', { count: view.words }), t('check.sentences', { count: view.sentences }), t('check.questions', { count: view.questions })]
  return (
    <div className={classes.foot}>
      <span className={classes.counts}>{counts?.join(' · ') ?? t('check.never')}</span>
      {unkept && (
        <span role="alert" className={classes.unkept}>
          {t('check.unkept')}
        </span>
      )}
      {view?.partly && <span className={classes.counts}>{w('shown.check.partly')}</span>}
      {children}
    </div>
  )
}
