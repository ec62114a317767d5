import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { MeaningView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import { countPoints, toUnits } from '../../lib/codepoints'
import classes from './Meaning.module.css'
import { pieceValue } from './pieceValue'
import { kinds } from './vocabulary'

type Pieces = MeaningView['pieces']

interface Props {
  text: string
  pieces: Pieces
  onChange: (pieces: Pieces) => void
}

/** What was selected on the page when this opened, if the message holds it. */
function selectedIn(text: string): string {
  const words = window.getSelection()?.toString().trim() ?? ''
  return words !== '' && text.includes(words) ? words : ''
}

/** The pieces of information of a message: another kind, away with it, or one more by its words. */
export function PieceList({ text, pieces, onChange }: Props) {
  const t = useT()
  const w = useWords()
  const [words, setWords] = useState(() => selectedIn(text))
  const [kind, setKind] = useState<string>('quantity')
  const choices = kinds.map((k) => ({ value: k, label: w(`understand.piece.${k}`) }))
  const shown = toUnits(text, pieces).map((p) => text.slice(p.start, p.end))
  const typed = words.trim()
  const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase())

  const add = () => {
    const start = countPoints(text.slice(0, at))
    const piece = { start, end: start + countPoints(typed), kind, value: text.slice(at, at + typed.length) }
    onChange([...pieces, piece].sort((a, b) => a.start - b.start))
    setWords('')
  }

  return (
    <section>
      <h3>{t('meaning.pieces')}</h3>
      {pieces.length === 0 && <p className={classes.hint}>{t('meaning.pieces.none')}</p>}
      <ul className={classes.pieces}>
        {pieces.map((piece, i) => (
          <li key={`${piece.start}-${piece.kind}`}>
            <Select
              size="xs"
              w={120}
              aria-label={t('meaning.piece.kind', { text: shown[i] ?? '' })}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              value={piece.kind}
              onChange={(next) => next && onChange(pieces.map((p, n) => (n === i ? { ...p, kind: next } : p)))}
              data={choices}
            />
            <span className={classes.pieceText} title={pieceValue(piece)}>
              {shown[i]}
            </span>
            <ActionIcon size={28} aria-label={t('meaning.piece.remove', { text: shown[i] ?? '' })} onClick={() => onChange(pieces.filter((_, n) => n !== i))}>
              <IconX size={15} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.addPiece}>
        <Select
          size="xs"
          w={120}
          aria-label={t('meaning.piece.newKind')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={kind}
          onChange={(next) => next && setKind(next)}
          data={choices}
        />
        <TextInput
          size="xs"
          aria-label={t('meaning.piece.text')}
          placeholder={t('meaning.piece.text')}
          value={words}
          onChange={(e) => setWords(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.nativeEvent.isComposing && at >= 0) add()
          }}
          error={typed !== '' && at < 0 ? t('meaning.piece.notThere') : undefined}
        />
        <Button size="xs" variant="default" disabled={at < 0} onClick={add}>
          {t('meaning.piece.add')}
        </Button>
      </div>
    </section>
  )
}
