import { Button, Select } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { CustomerRow, DraftView } from '../../bridge/views'
import { CustomerClock } from '../../components/CustomerClock'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { go } from '../../lib/route'
import classes from './Checker.module.css'

interface Props {
  rows: readonly CustomerRow[]
  drafts: readonly DraftView[]
  customer: number
  sentAt: string
  onChoose: (customer: number) => void
}

/** To whom it goes: their stage and clock, when a draft to them was sent last, and who else has a draft. */
export function CustomerPicker({ rows, drafts, customer, sentAt, onChoose }: Props) {
  const t = useT()
  const f = useFormat()
  const begun = new Set(drafts.map((d) => String(d.customer)))
  const chosen = rows.find((c) => c.id === customer)
  return (
    <div className={classes.to}>
      <Select
        w={280}
        aria-label={t('check.customer')}
        placeholder={t('check.customerNone')}
        searchable
        clearable
        limit={50}
        nothingFoundMessage={t('check.customerNoMatch')}
        data={rows.map((c) => ({ value: String(c.id), label: c.company ? `${c.name} · ${c.company}` : c.name }))}
        renderOption={({ option }) => (
          <span className={classes.option}>
            <span>{option.label}</span>
            {begun.has(option.value) && (
              <small>
                <IconPencil size={14} stroke={1.5} aria-hidden /> {t('check.hasDraft')}
              </small>
            )}
          </span>
        )}
        value={customer === 0 ? null : String(customer)}
        onChange={(v) => onChoose(v === null ? 0 : Number(v))}
      />
      {chosen && chosen.stage !== '' && (
        <span className={classes.there}>
          {t('stage.label')} {t(`stage.${chosen.stage}` as 'stage.conversion')}
        </span>
      )}
      {chosen ? (
        <span className={classes.there}>
          {t('check.there')} <CustomerClock clock={chosen.clock} weekday worded />
        </span>
      ) : (
        <span className={classes.there}>{t('check.customerWhy')}</span>
      )}
      {chosen?.clock.zone === '' && (
        <Button size="compact-sm" variant="default" onClick={() => go({ screen: 'card', customer, tab: 'profile' })}>
          {t('hours.chooseCountry')}
        </Button>
      )}
      {sentAt !== '' && <span className={classes.there}>{t('check.sent.last', { time: f.dateTime(sentAt) })}</span>}
    </div>
  )
}
