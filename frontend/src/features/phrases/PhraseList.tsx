import type { KeyboardEvent } from 'react'
import type { PhraseUse, PhraseView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { parts, titleOf, usedText } from './phraseWords'
import classes from './Phrases.module.css'

interface Props {
  phrases: readonly PhraseView[]
  uses: ReadonlyMap<string, PhraseUse> | undefined // on their way
  chosen: string
  onChoose: (key: string) => void
}

/** The text with its variables told apart. */
export function PhraseText({ text }: { text: string }) {
  return parts(text).map((p, i) =>
    p.variable === undefined ? p.text : (
      <mark key={i} className={classes.variable}>
        {p.text}
      </mark>
    ),
  )
}

/** Phrases with how often each was used and answered; the arrows walk through them. */
export function PhraseList({ phrases, uses, chosen, onChoose }: Props) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const walk = (e: KeyboardEvent<HTMLUListElement>) => {
    const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    const buttons = [...e.currentTarget.querySelectorAll('button')]
    const next = buttons.findIndex((b) => b === document.activeElement) + by
    const phrase = phrases[next]
    if (!phrase) return
    e.preventDefault()
    onChoose(phrase.key)
    buttons[next]?.focus()
  }
  return (
    <ul className={classes.phrases} aria-label={t('phrases.list')} onKeyDown={walk}>
      {phrases.map((p) => (
        <li key={p.key}>
          <button type="button" className={classes.phrase} aria-current={p.key === chosen || undefined} onClick={() => onChoose(p.key)}>
            <b>{titleOf(p, w)}</b>
            <span className={classes.sentence} lang={p.fields.language || undefined}>
              <PhraseText text={p.fields.text} />
            </span>
            <small>
              {[p.fields.stage !== '' && t(`stage.${p.fields.stage}` as 'stage.conversion'), p.changed && t('phrases.changed'), uses && usedText(uses.get(p.key), t, f)].filter(Boolean).join(' · ')}
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}
