import { Popover } from '@mantine/core'
import { IconMoodNeutral, IconMoodSad, IconMoodSmile, IconPencilCheck } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { MeaningView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { useJudged } from './judged'
import classes from './Meaning.module.css'
import { MeaningForm } from './MeaningForm'

interface Props {
  message: number
  text: string
  meaning: MeaningView
}

const faces = { pos: IconMoodSmile, neu: IconMoodNeutral, neg: IconMoodSad } as const
const isFace = (mood: string): mood is keyof typeof faces => mood in faces

/** What was understood of a message, in one line below it; a click opens the form that sets it right. */
export function MeaningLine({ message, text, meaning }: Props) {
  const t = useT()
  const w = useWords()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const judged = useJudged(message)
  const Face = isFace(meaning.mood) ? faces[meaning.mood] : IconMoodNeutral
  const mood = meaning.unsure ? t('meaning.unsure') : w(`understand.mood.${meaning.mood}`)
  const asked = meaning.questions.filter((q) => !q.request).length
  const said = [
    ...meaning.intents.map((i) => w(`understand.intent.${i}`)),
    ...(asked > 0 ? [t('meaning.questions', { count: asked })] : []),
    ...(meaning.language === 'und' ? [] : [format.language(meaning.language)]),
    ...(judged && judged.mood !== meaning.mood ? [t('judged.short', { mood: w(`understand.mood.${judged.mood}`) })] : []),
  ]
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" trapFocus returnFocus shadow="md" withinPortal middlewares={{ shift: { crossAxis: true, padding: 8 } }}>
      <Popover.Target>
        <button
          type="button"
          className={classes.line}
          aria-label={t('meaning.open', { what: [mood, ...said].join(' ') })}
          aria-expanded={opened}
          onClick={() => setOpened((o) => !o)}
        >
          <span className={classes.mood} data-unsure={meaning.unsure || undefined}>
            <Face size={15} stroke={1.5} aria-hidden />
            {mood}
          </span>
          {said.map((one) => (
            <Fragment key={one}>
              {' '}
              <span>{one}</span>
            </Fragment>
          ))}
          {meaning.corrected.length > 0 && <IconPencilCheck size={14} stroke={1.5} role="img" aria-label={t('meaning.corrected')} />}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <MeaningForm message={message} text={text} meaning={meaning} onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
