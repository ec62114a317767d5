import { Button, Group, SegmentedControl, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { save } from '../../bridge/customers'
import { AppError } from '../../bridge/error'
import type { CardView, CustomerRow } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { stages } from './stages'

interface Props {
  row: CustomerRow
  card: CardView | undefined // not known yet: read only
  onSaved: (card: CardView) => void
}

/** The four steps of a relation; set by rule until somebody sets it by hand (P-04). */
export function StagePicker({ row, card, onSaved }: Props) {
  const t = useT()
  const [error, setError] = useState<AppError | null>(null)
  const [chosen, setChosen] = useState<{ for: CustomerRow; stage: string } | null>(null)
  // Shows the choice at once; what comes back from the store replaces it.
  const stage = chosen !== null && chosen.for === row ? chosen.stage : row.stage

  const set = (next: string) => {
    if (!card) return
    setChosen({ for: row, stage: next || row.stage })
    save(row.id, { ...card.fields, stage: next }).then(
      (saved) => {
        setError(null)
        onSaved(saved)
      },
      (reason: unknown) => {
        setChosen(null)
        setError(AppError.of(reason))
      },
    )
  }
  return (
    <Group gap={6} wrap="nowrap">
      <SegmentedControl
        size="xs"
        aria-label={t('stage.label')}
        value={stage}
        readOnly={!card}
        onChange={set}
        data={stages.map((s) => ({ value: s, label: t(`stage.${s}`) }))}
      />
      {row.stage_set && (
        <Tooltip label={t('stage.autoWhy')} multiline maw={280}>
          <Button size="compact-sm" variant="subtle" onClick={() => set('')}>
            {t('stage.auto')}
          </Button>
        </Tooltip>
      )}
      {error && <ErrorNote compact error={error} />}
    </Group>
  )
}
