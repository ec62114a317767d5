import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { merge, unmerge } from '../../bridge/merges'
import type { MergePreview, ProposalView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import { sayDifferent } from './different'
import { FieldTable } from './FieldTable'
import classes from './Merge.module.css'
import { Reasons } from './Reasons'
import { TimeLine } from './TimeLine'

interface Props {
  preview: MergePreview
  proposal: ProposalView | undefined
  onSwap: () => void
  onClose: () => void
}

/** The two cards, what comes out of them, and the decision. */
export function MergeForm({ preview, proposal, onSwap, onClose }: Props) {
  const t = useT()
  const [fields, setFields] = useState(preview.fields)
  const [error, setError] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const { into, from } = preview

  const run = (change: () => Promise<void>) => {
    setBusy(true)
    change().then(onClose, (reason: unknown) => {
      setBusy(false)
      setError(AppError.of(reason))
    })
  }
  const join = async () => {
    let made = await merge(into.id, from.id, fields)
    undoable(
      t('merge.done', { name: fields.name }),
      () => unmerge(made.id),
      async () => {
        made = await merge(into.id, from.id, fields)
      },
    )
  }
  return (
    <div className={classes.form}>
      {proposal && <Reasons proposal={proposal} />}
      <div className={classes.head}>
        <p className={classes.hint}>{t('merge.choose')}</p>
        <Button size="compact-sm" variant="default" leftSection={<IconArrowsExchange size={16} stroke={1.5} aria-hidden />} onClick={onSwap}>
          {t('merge.swap')}
        </Button>
      </div>
      <FieldTable preview={preview} fields={fields} onChange={setFields} />
      <TimeLine preview={preview} />
      {error && <ErrorNote error={error} />}
      <div className={classes.decision}>
        <Button variant="subtle" mr="auto" disabled={busy} onClick={() => run(() => sayDifferent(into, from))}>
          {t('merge.different')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button loading={busy} onClick={() => run(join)}>
          {t('merge.merge')}
        </Button>
      </div>
    </div>
  )
}
