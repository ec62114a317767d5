import { Button, Group, Modal, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { save } from '../../bridge/orders'
import type { OrderChange, OrderFields, OrderView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import classes from './Panes.module.css'

interface Props {
  customer: number
  order?: OrderView // none: a new one
  onSaved: (change: OrderChange) => void
  onClose: () => void
}

const blank: OrderFields = { number: '', at: '', amount: '', currency: 'USD', status: '', product: '', note: '' }

/** An order written by hand; imports leave it as it is. */
export function OrderForm({ customer, order, onSaved, onClose }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(order?.fields ?? blank)
  const [error, setError] = useState<AppError>()
  const set = (part: Partial<OrderFields>) => setDraft({ ...draft, ...part })
  return (
    <Modal opened onClose={onClose} title={order ? t('orders.editTitle') : t('orders.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        className={classes.fields}
        onSubmit={(e) => {
          e.preventDefault()
          save(customer, order?.key ?? '', draft).then(onSaved, (reason: unknown) => setError(AppError.of(reason)))
        }}
      >
        {error && <ErrorNote error={error} compact />}
        <div className={classes.pair}>
          <TextInput label={t('orders.amount')} required data-autofocus inputMode="decimal" value={draft.amount} onChange={(e) => set({ amount: e.currentTarget.value })} />
          <TextInput label={t('orders.currency')} maxLength={3} value={draft.currency} onChange={(e) => set({ currency: e.currentTarget.value.toUpperCase() })} />
        </div>
        <div className={classes.pair}>
          {/* A moment that a table told stays as exact as it is, unless another day is chosen. */}
          <TextInput label={t('orders.date')} type="date" value={draft.at.slice(0, 10)} onChange={(e) => set({ at: e.currentTarget.value })} />
          <TextInput label={t('orders.number')} value={draft.number} onChange={(e) => set({ number: e.currentTarget.value })} />
        </div>
        <TextInput label={t('orders.product')} value={draft.product} onChange={(e) => set({ product: e.currentTarget.value })} />
        <TextInput label={t('orders.status')} description={t('orders.statusWhy')} value={draft.status} onChange={(e) => set({ status: e.currentTarget.value })} />
        <Textarea label={t('orders.note')} autosize minRows={2} value={draft.note} onChange={(e) => set({ note: e.currentTarget.value })} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit">{t('orders.save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
