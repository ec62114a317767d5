import { Button } from '@mantine/core'
import { useState } from 'react'
import { learned } from '../../bridge/understanding'
import { useLoad } from '../../bridge/useLoad'
import type { FactView, LearnedView, SentenceView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import classes from './Learned.module.css'
import { pieceValue } from './pieceValue'

interface Props {
  customer: number
  onJump: (message: number) => void
}

/** How many entries of a list are shown before the rest is asked for. */
const shownAtFirst = 6

/** What the customer told us: open questions first, then facts, worries and moods, each with its message. */
export function Learned({ customer, onJump }: Props) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
  const { data, error, reload } = useLoad(`learned ${customer}`, () => learned(customer))
  if (error) return <ErrorNote error={error} compact onRetry={reload} />
  if (!data) return <Loading shape="card" />
  return (
    <>
      {data.waiting > 0 && (
        <p className={classes.hint} role="status">
          {t('learned.waiting', { count: data.waiting })}
        </p>
      )}
      {data.open.length > 0 && (
        <section className={classes.part}>
          <h2>{t('learned.open', { count: data.open.length })}</h2>
          <Sentences all={data.open} onJump={onJump} label={(q) => (q.topic === '' ? '' : w(`understand.topic.${q.topic}`))} />
          <p className={classes.hint}>{t('learned.openHint')}</p>
        </section>
      )}
      <section className={classes.part}>
        <h2>{t('learned.title')}</h2>
        {data.facts.length === 0 ? <p className={classes.hint}>{t('learned.none')}</p> : <Facts all={data.facts} onJump={onJump} />}
      </section>
      {data.stances.length > 0 && (
        <section className={classes.part}>
          <h2>{t('learned.stances')}</h2>
          <Sentences all={data.stances} onJump={onJump} label={(s) => w(`understand.piece.${s.kind}`)} />
        </section>
      )}
      {data.messages > 0 && (
        <section className={classes.part}>
          <h2>{t('learned.moods')}</h2>
          <Moods moods={data.moods} messages={data.messages} />
          {data.language !== '' && (
            <p className={classes.hint}>
              {t('learned.language')} {format.language(data.language)}
            </p>
          )}
        </section>
      )}
    </>
  )
}

/** The first entries of a list, and a button for the rest. */
function useFew<V>(all: V[]): [V[], React.ReactNode] {
  const t = useT()
  const [open, setOpen] = useState(false)
  const hidden = all.length - shownAtFirst
  if (hidden <= 0) return [all, null]
  const button = (
    <Button size="compact-sm" variant="subtle" ml={-8} aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? t('learned.less') : t('learned.more', { count: hidden })}
    </Button>
  )
  return [open ? all : all.slice(0, shownAtFirst), button]
}

function Facts({ all, onJump }: { all: FactView[]; onJump: Props['onJump'] }) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
  const [shown, more] = useFew(all)
  return (
    <>
      <ul className={classes.list}>
        {shown.map((f) => (
          <li key={f.kind + f.value}>
            <button type="button" className={classes.entry} onClick={() => onJump(f.message)}>
              <span className={classes.kind}>{w(`understand.piece.${f.kind}`)}</span>
              <span className={classes.value}>
                {f.text}
                {f.value.toLowerCase() !== f.text.toLowerCase() && <Normal fact={f} />}
              </span>
              <span className={classes.when} title={t('learned.times', { count: f.times })}>
                {format.date(f.at)}
                {f.times > 1 && ` ×${f.times}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** What a fact means, next to its words; no day is broken at a line end. */
function Normal({ fact }: { fact: FactView }) {
  const value = pieceValue(fact)
  const parts = fact.kind === 'date' ? value.split(/(?<=[–/])/) : [value]
  return (
    <span className={classes.normal}>
      {parts.map((part) => (
        <span key={part} data-whole={fact.kind === 'date' || undefined}>
          {part}
        </span>
      ))}
    </span>
  )
}

function Sentences({ all, onJump, label }: { all: SentenceView[]; onJump: Props['onJump']; label: (one: SentenceView) => string }) {
  const format = useFormat()
  const [shown, more] = useFew(all)
  return (
    <>
      <ul className={classes.list}>
        {shown.map((s, i) => (
          <li key={i}>
            <button type="button" className={classes.entry} onClick={() => onJump(s.message)}>
              <span className={classes.sentence} dir="auto">
                {s.text}
              </span>
              <span className={classes.when}>{[label(s), format.date(s.at)].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function Moods({ moods, messages }: { moods: LearnedView['moods']; messages: number }) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
  const parts = [
    { name: w('understand.mood.pos'), count: moods.positive },
    { name: w('understand.mood.neu'), count: moods.neutral },
    { name: w('understand.mood.neg'), count: moods.negative },
    { name: t('learned.unsure'), count: moods.unsure },
  ]
  return (
    <p className={classes.moods}>
      {parts.map((p) => `${p.name}\u00a0${format.count(p.count)}`).join(' · ')}{' '}
      <span className={classes.hint}>{t('learned.moodsOf', { count: messages })}</span>
    </p>
  )
}
