import { Button, Chip, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { useModelOn } from '../../bridge/settings'
import { correct, correction, type Part, type Parts } from '../../bridge/understanding'
import type { CorrectionView, MeaningView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { revertible } from '../../components/undo'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { countPoints, toUnits } from '../../lib/codepoints'
import { AskModel } from './AskModel'
import { useJudged } from './judged'
import { JudgedNote } from './JudgedNote'
import classes from './Meaning.module.css'
import { PieceList } from './PieceList'
import { intents, moods, spoken } from './vocabulary'

interface Props {
  message: number
  text: string
  meaning: MeaningView
  onDone: () => void
}

/** Sets right what was understood of a message; each change counts at once and can be undone. */
export function MeaningForm({ message, text, meaning, onDone }: Props) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
  const [error, setError] = useState<AppError>()
  const judged = useJudged(message)
  const modelOn = useModelOn()

  const say = (change: CorrectionView, told: string) =>
    correct(change).then(
      (before) => {
        setError(undefined)
        revertible(told, before, correct)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  const set = <P extends Part>(part: P, value: Parts[P]) => void say(correction(message, part, value), t('meaning.kept'))
  const restore = () => {
    for (const part of meaning.corrected) void say({ message, part, value: '' }, t('meaning.restored'))
    onDone()
  }
  const asked = meaning.questions.filter((q) => !q.request)
  const asks = asked.length === 0 ? 'none' : asked.some((q) => q.specific) ? 'specific' : 'bare'
  const ask = (how: string) => {
    const whole = { start: 0, end: countPoints(text), request: false, specific: false, topic: '', wants: '' }
    const found = how === 'none' ? [] : asked.length > 0 ? asked : [whole]
    set('questions', [...meaning.questions.filter((q) => q.request), ...found.map((q) => ({ ...q, specific: how === 'specific' }))])
  }
  const because = toUnits(text, meaning.causes).map((c) => text.slice(c.start, c.end))

  return (
    <div className={classes.form}>
      <div>
        <h2 className={classes.title}>{t('meaning.title')}</h2>
        <p className={classes.hint}>{t('meaning.hint')}</p>
      </div>
      {error && <ErrorNote error={error} compact />}
      <section>
        <h3>{t('meaning.mood')}</h3>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('meaning.mood')}
          value={meaning.unsure ? '' : meaning.mood}
          onChange={(mood) => set('mood', mood)}
          data={moods.map((m) => ({ value: m, label: w(`understand.mood.${m}`) }))}
        />
        {!meaning.corrected.includes('mood') && (
          <p className={classes.hint}>
            {t('meaning.sureness', { share: format.share(meaning.confidence) })}
            {because.length > 0 && ' · ' + t('meaning.because', { words: format.list(because) })}
          </p>
        )}
        {!judged && modelOn && <AskModel />}
      </section>
      {judged && <JudgedNote judged={judged} onTake={(mood) => set('mood', mood)} />}
      <section>
        <h3>{t('meaning.asks')}</h3>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('meaning.asks')}
          value={asks}
          onChange={ask}
          data={(['none', 'bare', 'specific'] as const).map((how) => ({ value: how, label: t(`meaning.asks.${how}`) }))}
        />
      </section>
      <section>
        <h3 id={`intents-${message}`}>{t('meaning.intents')}</h3>
        <Chip.Group multiple value={meaning.intents} onChange={(next: string[]) => set('intents', next)}>
          <div className={classes.chips} role="group" aria-labelledby={`intents-${message}`}>
            {intents.map((i) => (
              <Chip key={i} value={i} size="xs">
                {w(`understand.intent.${i}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </section>
      <PieceList text={text} pieces={meaning.pieces} onChange={(pieces) => set('pieces', pieces)} />
      <Select
        size="xs"
        label={t('meaning.language')}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={meaning.language}
        onChange={(language) => language && set('language', language)}
        data={spoken.map((code) => ({ value: code, label: format.language(code) }))}
      />
      {meaning.corrected.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={restore}>
          {t('meaning.restore')}
        </Button>
      )}
    </div>
  )
}
