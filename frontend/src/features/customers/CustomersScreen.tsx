import { Button } from '@mantine/core'
import { IconFilterOff, IconMessages } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { list } from '../../bridge/customers'
import { drafts } from '../../bridge/drafts'
import type { CustomerRow } from '../../bridge/views'
import { useLoad } from '../../bridge/useLoad'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PageTitle } from '../../components/PageTitle'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { openImport } from '../../lib/route'
import { Begun } from './begun'
import { CustomerList } from './CustomerList'
import classes from './CustomersScreen.module.css'
import { noFilter } from './filters'

/** One sentence: who waits for us, and since when; else for whom we wait. */
function useInsight(rows: readonly CustomerRow[]): string {
  const t = useT()
  const format = useFormat()
  const waiting = rows.filter((r) => r.standing.state === 'we_owe')
  const longest = waiting.reduce<CustomerRow | undefined>(
    (a, b) => (a && a.standing.waited_s >= b.standing.waited_s ? a : b),
    undefined,
  )
  if (longest) {
    const words = { name: longest.name, time: format.duration(longest.standing.waited_s) }
    if (waiting.length === 1) return t('customers.insight.weOweOne', words)
    return t('customers.insight.weOwe', { ...words, number: format.count(waiting.length) })
  }
  const theirs = rows.filter((r) => r.standing.state === 'they_owe').length
  return theirs > 0 ? t('customers.insight.theyOwe', { count: theirs }) : t('customers.insight.settled')
}

/** S-03: all customers, who owes whom, and since when. */
export function CustomersScreen() {
  const t = useT()
  const rows = useLoad('customers', list)
  const waiting = useLoad('drafts', drafts)
  const begun = useMemo(() => new Set(waiting.data?.map((d) => d.customer)), [waiting.data])
  const [filter, setFilter] = useState(noFilter)
  const insight = useInsight(rows.data ?? [])
  const lead = rows.error || rows.data?.length === 0 ? undefined : rows.data ? insight : t('state.loading')

  const body = () => {
    if (rows.error) return <ErrorNote error={rows.error} onRetry={rows.reload} />
    if (!rows.data) return <Loading shape="table" />
    if (rows.data.length === 0) {
      return (
        <Empty icon={IconMessages} title={t('customers.empty.title')} hint={t('customers.empty.hint')}>
          <Button onClick={() => openImport()}>{t('customers.empty.import')}</Button>
        </Empty>
      )
    }
    return (
      <CustomerList
        rows={rows.data}
        filter={filter}
        onFilter={setFilter}
        nothing={
          <Empty icon={IconFilterOff} title={t('customers.nothing')}>
            <Button variant="default" onClick={() => setFilter(noFilter)}>
              {t('customers.filter.clear')}
            </Button>
          </Empty>
        }
      />
    )
  }

  return (
    <section className={classes.screen}>
      <PageTitle title={t('customers.title')} lead={lead} />
      <Begun value={begun}>{body()}</Begun>
    </section>
  )
}
