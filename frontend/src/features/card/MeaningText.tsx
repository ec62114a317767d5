import type { MeaningView } from '../../bridge/views'
import { useWords } from '../../i18n/words'
import { type Span, toUnits } from '../../lib/codepoints'
import classes from './Meaning.module.css'
import { pieceValue } from './pieceValue'

interface Stretch extends Span {
  piece?: MeaningView['pieces'][number]
  cause?: string
}

/** Cuts a text where a piece or a cause of the mood begins or ends; both may cover a stretch. */
function stretches(text: string, meaning: MeaningView): Stretch[] {
  const pieces = toUnits(text, meaning.pieces)
  const causes = toUnits(text, meaning.causes)
  const cuts = [...new Set([0, text.length, ...[...pieces, ...causes].flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b)
  const covers = (at: number) => (s: Span) => s.start <= at && at < s.end
  // Sentences of concern or wish hold pieces of their own: the shorter is shown.
  const byLength = [...pieces].sort((a, b) => a.end - a.start - (b.end - b.start))
  return cuts.slice(0, -1).map((start, i) => ({
    start,
    end: cuts[i + 1] ?? text.length,
    piece: byLength.find(covers(start)),
    cause: causes.find(covers(start))?.mood,
  }))
}

/** A message with its pieces of information underlined and what decided its mood tinted. */
export function MeaningText({ text, meaning }: { text: string; meaning: MeaningView }) {
  const w = useWords()
  return stretches(text, meaning).map(({ start, end, piece, cause }) => {
    const words = text.slice(start, end)
    if (!piece && cause === undefined) return words
    const hints = [piece && `${w(`understand.piece.${piece.kind}`)} ${pieceValue(piece)}`.trim(), cause !== undefined && w(`understand.mood.${cause}`)]
    return (
      <span key={start} className={classes.stretch} data-piece={piece?.kind} data-cause={cause} title={hints.filter(Boolean).join(' · ')}>
        {words}
      </span>
    )
  })
}
