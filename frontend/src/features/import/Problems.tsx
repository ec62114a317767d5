import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProblemView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Import.module.css'

/** How many are drawn at once; the rest is said in words, never dropped silently. */
const most = 200

/** What could not be read as written: a line that opens into the whole list. */
export function Problems({ problems }: { problems: ProblemView[] }) {
  const t = useT()
  const w = useWords()
  const [open, setOpen] = useState(false)
  if (problems.length === 0) return null
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div className={classes.problems}>
      <UnstyledButton className={classes.more} onClick={() => setOpen(!open)} aria-expanded={open}>
        <Chevron size={16} stroke={1.5} aria-hidden />
        {t('import.problems', { count: problems.length })}
      </UnstyledButton>
      {open && (
        <ol>
          {problems.slice(0, most).map((p, i) => (
            <li key={i}>{w(`problem.${p.key}.text`, { line: String(p.line), ...p.params }) || p.key}</li>
          ))}
          {problems.length > most && <li>{t('import.problemsMore', { count: problems.length - most })}</li>}
        </ol>
      )}
    </div>
  )
}
