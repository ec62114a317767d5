import { Button } from '@mantine/core'
import type { AIJudged } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import classes from './Meaning.module.css'

interface Props {
  judged: AIJudged
  onTake: (mood: string) => void // makes the model's mood the person's own word
}

const resolutions = ['none', 'answered', 'partly', 'open'] as const
const isResolution = (r: string): r is (typeof resolutions)[number] => (resolutions as readonly string[]).includes(r) // widened to ask

/** What a language model said of a message, beside the offline value and never over it. */
export function JudgedNote({ judged: j, onTake }: Props) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const mood = w(`understand.mood.${j.mood}`)
  return (
    <section className={classes.judged}>
      <h3>{t('judged.title', { model: j.model })}</h3>
      <p>
        {[mood, ...j.intents.map((i) => w(`understand.intent.${i}`)), ...(isResolution(j.resolution) && j.resolution !== 'none' ? [t(`judged.${j.resolution}`)] : [])].join(' · ')}
      </p>
      <p className={classes.hint}>
        {j.corrected ? t('judged.yours') : j.mood === j.offline ? t('judged.same') : t('judged.differs', { offline: w(`understand.mood.${j.offline}`) })}
        {' · '}
        {f.date(j.at)}
      </p>
      {!j.corrected && j.mood !== j.offline && (
        <Button size="compact-sm" variant="subtle" onClick={() => onTake(j.mood)}>
          {t('judged.take', { mood })}
        </Button>
      )}
    </section>
  )
}
