import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CustomerHoursView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import classes from './CustomerHours.module.css'
import { HoursDialog } from './HoursDialog'

interface Props {
  hours: CustomerHoursView
  onSet: (week: string) => void
  /** Leads to where the country is chosen. */
  onCountry: () => void
}

/** When a customer works, how we know, and what their messages tell of it (B-06). */
export function CustomerHours({ hours, onSet, onCountry }: Props) {
  const t = useT()
  const f = useFormat()
  const [editing, setEditing] = useState(false)
  const { office, proposal } = hours

  if (office.source === '') {
    return (
      <div className={classes.ask}>
        <p>{t('hours.noCountry', { name: hours.name })}</p>
        <Button size="compact-sm" variant="default" onClick={onCountry}>
          {t('hours.chooseCountry')}
        </Button>
      </div>
    )
  }
  const confirmed = office.source === 'confirmed'
  return (
    <div className={classes.hours}>
      <div className={classes.line}>
        <span>
          <b>{f.week(office.week)}</b>
          <small>{t(`hours.source.${office.source as 'confirmed' | 'learnt' | 'country' | 'preset'}`)}</small>
        </span>
        <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
          {t('hours.edit')}
        </Button>
      </div>
      {proposal && proposal.week !== (confirmed ? office.week : '') && (
        <div className={classes.ask}>
          <p>{t('hours.proposal', { week: f.week(proposal.week), dates: f.count(proposal.dates), n: f.count(proposal.n), share: f.share(proposal.share) })}</p>
          <Button size="compact-sm" variant="default" onClick={() => onSet(proposal.week)}>
            {t('hours.confirm')}
          </Button>
        </div>
      )}
      {editing && <HoursDialog title={t('hours.of', { name: hours.name })} week={office.week} clear={confirmed ? t('hours.clear') : undefined} onSet={onSet} onClose={() => setEditing(false)} />}
    </div>
  )
}
