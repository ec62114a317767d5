import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import type { CustomerRow, DraftView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { useT } from '../../i18n'
import beside from './Beside.module.css'
import classes from './Checker.module.css'

/** A draft to try: what most of us have sent once. It is in the customer's language, not in ours. */
const example = 'Hi Alex, just following up on our last talk. Any update?'

interface Props {
  drafts: readonly DraftView[] // to others
  rows: readonly CustomerRow[]
  onExample: (text: string) => void
  onChoose: (customer: number) => void
}

/** Before anything is written: what this is for, and the drafts that wait. */
export function Waiting({ drafts, rows, onExample, onChoose }: Props) {
  const t = useT()
  const name = (id: number) => rows.find((c) => c.id === id)?.name ?? t('check.nobody')
  return (
    <aside className={classes.side} aria-label={t('check.results')}>
      <Empty icon={IconChecklist} title={t('check.empty')} hint={t('check.emptyHint')}>
        <Button variant="default" onClick={() => onExample(example)}>
          {t('check.tryExample')}
        </Button>
      </Empty>
      {drafts.length > 0 && (
        <section className={beside.waiting} aria-label={t('check.drafts')}>
          <h2>{t('check.drafts')}</h2>
          <ul>
            {drafts.map((d) => (
              <li key={d.customer}>
                <button type="button" onClick={() => onChoose(d.customer)}>
                  <b>{name(d.customer)}</b>
                  <span lang="en">{d.text.slice(0, 120)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
