import { Alert, Button } from '@mantine/core'
import { IconArrowBackUp, IconHourglass, IconMoodSmile } from '@tabler/icons-react'
import type { CardView, DetailView, FigureView } from '../../bridge/views'
import { Figure } from '../../components/Figure'
import { Stat, Stats } from '../../components/Stat'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Learned } from './Learned'
import { LeadNote } from './LeadNote'
import { TickChoice } from './TickChoice'
import classes from './Panes.module.css'

interface Props {
  card: CardView
  onJump: (message: number) => void
  onEvidence: (figure: FigureView, detail?: DetailView) => void
}

/** The figures that say most about one relation, as far as there are any. */
const main = ['response_rate', 'response_time', 'our_response_time', 'turns']

/** The conclusion first: who owes whom an answer, then the figures, then the facts. */
export function Overview({ card, onJump, onEvidence }: Props) {
  const t = useT()
  const format = useFormat()
  const { standing } = card.row
  const ours = standing.state === 'we_owe'
  const open = ours || standing.state === 'they_owe'
  const Icon = ours ? IconArrowBackUp : open ? IconHourglass : IconMoodSmile
  const firstWaiting = standing.evidence[0]
  const figures = main.flatMap((id) => card.figures.filter((f) => f.id === id))

  /** An instant with how long ago it was, where that says more than the date. */
  const when = (instant: string, write: (i: string) => string) => {
    if (instant === '') return t('card.unknown')
    const ago = format.relative(instant)
    return ago === format.date(instant) ? write(instant) : `${write(instant)}\u00a0· ${ago}`
  }

  const sentence = () => {
    if (standing.state === 'no_messages') return t('card.standing.none')
    if (!open) return t('card.standing.settled')
    const words = { at: format.dateTime(standing.since), time: format.duration(standing.waited_s), count: standing.attempts }
    return ours ? t('card.standing.weOwe', words) : t('card.standing.theyOwe', words)
  }

  return (
    <div className={classes.stack}>
      <div className={classes.conclusion} data-tone={ours ? 'attention' : undefined}>
        <Icon size={20} stroke={1.5} aria-hidden className={classes.conclusionIcon} />
        <div>
          <p>{sentence()}</p>
          {standing.state === 'they_owe' && <p className={classes.comfort}>{t('card.standing.comfort')}</p>}
          {standing.state === 'they_owe' && <TickChoice customer={card.row.id} />}
          {firstWaiting !== undefined && (
            <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => onJump(firstWaiting)}>
              {t('card.standing.show', { count: standing.evidence.length })}
            </Button>
          )}
        </div>
      </div>
      {figures.length > 0 && (
        <div className={classes.figures}>
          {figures.map((f) => (
            <Figure key={f.id} figure={f} customer={card.row.id} onEvidence={(detail) => onEvidence(f, detail)} />
          ))}
        </div>
      )}
      {card.lead && <LeadNote lead={card.lead} onJump={onJump} />}
      <Learned customer={card.row.id} onJump={onJump} />
      <Stats>
        <Stat name={t('card.first')}>
          {when(card.row.first, format.date)}
        </Stat>
        <Stat name={t('card.last')}>
          {when(card.row.last, format.dateTime)}
        </Stat>
        <Stat name={t('card.messages')}>{format.count(card.row.messages)}</Stat>
      </Stats>
      {card.maybe_truncated && (
        <Alert color="gray" variant="light" title={t('card.truncated')}>
          {t('card.truncatedWhy')}
        </Alert>
      )}
    </div>
  )
}
