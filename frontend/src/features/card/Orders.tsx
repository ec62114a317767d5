import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconReceipt, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { saveTemplate } from '../../bridge/imports'
import * as orders from '../../bridge/orders'
import { useLoad } from '../../bridge/useLoad'
import type { OrderChange, OrderView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { Stat, Stats } from '../../components/Stat'
import { TemplateButton } from '../../components/TemplateButton'
import { revertible } from '../../components/undo'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { openImport } from '../../lib/route'
import { OrderForm } from './OrderForm'
import classes from './Orders.module.css'

/** What a customer bought (B-21): sums by currency, never across, and each order. */
export function Orders({ customer }: { customer: number }) {
  const t = useT()
  const f = useFormat()
  const list = useLoad(`orders ${customer}`, () => orders.list(customer))
  const [editing, setEditing] = useState<OrderView | 'new'>()
  const [error, setError] = useState<AppError>()

  const done = (change: OrderChange, said: string) => revertible(said, change, orders.revert)
  const remove = (o: OrderView) => {
    orders.remove(customer, o.key).then(
      (change) => {
        setError(undefined)
        done(change, t('orders.removed'))
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  const day = (at: string) => (at === '' ? t('orders.noDate') : at.length === 10 ? f.wallDate(at + 'T00:00:00') : f.date(at))
  const titleOf = (o: OrderView) => [o.fields.product, o.fields.number].filter((x) => x !== '').join(' · ') || t('orders.unnamed')

  if (list.error) return <ErrorNote error={list.error} onRetry={list.reload} />
  if (!list.data) return <Loading count={4} />
  return (
    <div className={classes.orders}>
      {error && <ErrorNote error={error} compact />}
      {list.data.orders.length === 0 ? (
        <Empty icon={IconReceipt} title={t('orders.empty')} hint={t('orders.emptyHint')}>
          <Button variant="default" onClick={() => openImport([])}>
            {t('orders.import')}
          </Button>
          <Button onClick={() => setEditing('new')}>{t('orders.add')}</Button>
          <TemplateButton kind="orders" save={saveTemplate} />
        </Empty>
      ) : (
        <>
          {list.data.totals.map((total) => (
            <Stats key={total.currency}>
              <Stat name={t('orders.value')}>{f.money(total.sum, total.currency)}</Stat>
              <Stat name={t('orders.average')}>{f.money(total.average, total.currency)}</Stat>
              <Stat name={t('orders.count')}>{t('figure.n', { n: f.count(total.orders) })}</Stat>
            </Stats>
          ))}
          <div className={classes.head}>
            <p>{list.data.totals.length > 1 && t('orders.noSum')}</p>
            <Button size="compact-sm" variant="default" onClick={() => setEditing('new')}>
              {t('orders.add')}
            </Button>
          </div>
          <ul className={classes.list} aria-label={t('card.tab.orders')}>
            {list.data.orders.map((o) => (
              <li key={o.key} data-void={!o.counted || undefined}>
                <div className={classes.what}>
                  <b>{o.fields.product || titleOf(o)}</b>
                  <span className={classes.facts}>
                    {o.fields.product !== '' && o.fields.number !== '' && <span>{o.fields.number}</span>}
                    <span>{day(o.fields.at)}</span>
                    {o.fields.status !== '' && <span>{o.fields.status}</span>}
                    {!o.counted && <span>{t('orders.notCounted')}</span>}
                    {o.by_hand && <span>{t('orders.byHand')}</span>}
                  </span>
                  {o.fields.note !== '' && <span className={classes.note}>{o.fields.note}</span>}
                </div>
                <span className={classes.amount}>{f.money(o.fields.amount, o.fields.currency)}</span>
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('orders.edit', { name: titleOf(o) })} title={t('orders.editShort')} onClick={() => setEditing(o)}>
                  <IconPencil size={18} stroke={1.5} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('orders.remove', { name: titleOf(o) })} title={t('orders.removeShort')} onClick={() => remove(o)}>
                  <IconTrash size={18} stroke={1.5} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </>
      )}
      {editing && (
        <OrderForm
          customer={customer}
          order={editing === 'new' ? undefined : editing}
          onSaved={(change) => {
            setEditing(undefined)
            setError(undefined)
            done(change, t('orders.saved'))
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}
