import { Select } from '@mantine/core'
import { useState } from 'react'
import { hours, setHours } from '../../bridge/calendars'
import { list } from '../../bridge/customers'
import { useLoad } from '../../bridge/useLoad'
import { changeHours } from '../../components/changeHours'
import { CustomerHours } from '../../components/CustomerHours'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { go } from '../../lib/route'
import classes from './Calendar.module.css'

/** The hours of one customer, who is chosen here or came with the address. */
export function HoursOfCustomer({ customer }: { customer?: number }) {
  const t = useT()
  const customers = useLoad('customers', list)
  const [chosen, setChosen] = useState(customer)
  return (
    <div className={classes.chosen}>
      <Select
        aria-label={t('check.customer')}
        placeholder={t('calendar.choose')}
        searchable
        limit={50}
        nothingFoundMessage={t('check.customerNoMatch')}
        data={(customers.data ?? []).map((c) => ({ value: String(c.id), label: c.company ? `${c.name} · ${c.company}` : c.name }))}
        value={chosen === undefined ? null : String(chosen)}
        onChange={(v) => v !== null && setChosen(Number(v))}
        allowDeselect={false}
      />
      {customers.error && <ErrorNote compact error={customers.error} onRetry={customers.reload} />}
      {chosen === undefined ? <p className={classes.hint}>{t('calendar.chooseWhy')}</p> : <Hours key={chosen} customer={chosen} />}
    </div>
  )
}

function Hours({ customer }: { customer: number }) {
  const loaded = useLoad(`hours ${customer}`, () => hours(customer))
  if (loaded.error) return <ErrorNote compact error={loaded.error} onRetry={loaded.reload} />
  if (!loaded.data) return <Loading count={1} />
  const { name } = loaded.data
  return (
    <CustomerHours
      hours={loaded.data}
      onSet={(week) => changeHours(setHours, { customer, country: '', week }, name)}
      onCountry={() => go({ screen: 'card', customer, tab: 'profile' })}
    />
  )
}
