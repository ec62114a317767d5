import { Button, Collapse } from '@mantine/core'
import { useId, useState } from 'react'
import { AppError } from '../../bridge/error'
import { proposals } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import type { ProposalView, SideView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { openMerge } from '../../lib/route'
import { channelName } from '../../i18n/channels'
import { sayDifferent } from './different'
import classes from './Merge.module.css'
import { Reasons } from './Reasons'

function Side({ side }: { side: SideView }) {
  const t = useT()
  const channels = side.channels.map((c) => channelName(t, c.channel)).join(' · ')
  return (
    <span>
      {channels !== '' && <small>{channels} </small>}
      <b>{side.fields.name}</b>
    </span>
  )
}

function Proposal({ proposal, onDifferent }: { proposal: ProposalView; onDifferent: () => void }) {
  const t = useT()
  return (
    <li>
      <span className={classes.pair}>
        <Side side={proposal.a} />
        <span aria-hidden>⟷</span>
        <Side side={proposal.b} />
      </span>
      <Reasons proposal={proposal} />
      <span className={classes.answers}>
        <Button size="compact-sm" variant="default" onClick={() => openMerge(proposal.a.id, proposal.b.id)}>
          {t('merge.same')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDifferent}>
          {t('merge.different')}
        </Button>
      </span>
    </li>
  )
}

/** S-15: who may be one person. Nothing is shown where nobody may. */
export function MergeStrip() {
  const t = useT()
  const list = useLoad('proposals', proposals)
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<AppError>()
  const id = useId()
  const different = (p: ProposalView) => {
    sayDifferent(p.a, p.b).then(
      () => setError(undefined),
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  if (list.error) return <ErrorNote compact error={list.error} onRetry={list.reload} />
  if (!list.data || list.data.length === 0) return null
  return (
    <section className={classes.strip} aria-label={t('merge.title')}>
      <div className={classes.head}>
        <b>{t('merge.strip', { count: list.data.length })}</b>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'merge.hide' : 'merge.show')}
        </Button>
      </div>
      {error && <ErrorNote compact error={error} />}
      <Collapse expanded={open} id={id}>
        <ul className={classes.proposals}>
          {list.data.map((p) => (
            <Proposal key={`${p.a.id} ${p.b.id}`} proposal={p} onDifferent={() => different(p)} />
          ))}
        </ul>
      </Collapse>
    </section>
  )
}
