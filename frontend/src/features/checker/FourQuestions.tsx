import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleMinus } from '@tabler/icons-react'
import type { AnswerView } from '../../bridge/views'
import { useT } from '../../i18n'
import classes from './Beside.module.css'

const questions = ['purpose', 'enough', 'easy', 'personal'] as const
const looks = { yes: IconCircleCheck, part: IconCircleHalf2, no: IconCircleDashed, needless: IconCircleMinus, unknown: IconCircleDashed } as const

type State = keyof typeof looks

const stateOf = (a: AnswerView): State => (Object.hasOwn(looks, a.state) ? (a.state as State) : 'unknown') // checked by hasOwn

/** The four questions before sending (P-06), each with what of the draft answers it. */
export function FourQuestions({ answers }: { answers: readonly AnswerView[] }) {
  const t = useT()
  return (
    <section className={classes.four} aria-label={t('check.four')}>
      <h2>{t('check.four')}</h2>
      <ul>
        {questions.map((id) => {
          const answer = answers.find((a) => a.id === id)
          if (!answer) return null
          const state = stateOf(answer)
          const Icon = looks[state]
          const said =
            state === 'part'
              ? t(answer.missing === 'name' ? 'check.four.noName' : 'check.four.noEarlier')
              : t(state === 'no' && id === 'easy' ? 'check.four.heavy' : `check.four.state.${state}`)
          return (
            <li key={id} data-state={state}>
              <Icon size={18} stroke={1.5} aria-hidden />
              <div>
                <span className={classes.asked}>{t(`check.four.${id}`)}</span>
                <span className={classes.said}>{said}</span>
                {answer.shown.length > 0 && (
                  <span className={classes.shown}>
                    {answer.shown.map((text) => (
                      <q key={text} lang="en">
                        {text}
                      </q>
                    ))}
                  </span>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
