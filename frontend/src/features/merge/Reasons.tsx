import { Badge } from '@mantine/core'
import type { ProposalView } from '../../bridge/views'
import { useWords } from '../../i18n/words'
import classes from './Merge.module.css'

/** How likely it is that two customers are one person, and why. */
export function Reasons({ proposal }: { proposal: ProposalView }) {
  const w = useWords()
  return (
    <span className={classes.reasons}>
      <Badge variant="outline" tt="none" color={proposal.strength === 'possible' ? 'var(--ink-2)' : 'var(--accent)'}>
        {w(`merge.${proposal.strength}.name`)}
      </Badge>
      {[...proposal.for, ...proposal.against].map((r) => (
        <span key={r.id}>{w(`merge.${r.id}.text`, r.params)}</span>
      ))}
    </span>
  )
}
