import { Select } from '@mantine/core'
import { useState } from 'react'
import { block, settings } from '../../bridge/ai'
import { list } from '../../bridge/customers'
import { useLoad } from '../../bridge/useLoad'
import { Chips } from '../../components/Chips'
import { useT } from '../../i18n'
import classes from './AI.module.css'
import type { PartProps } from './AITab'

/** Whose chats are never sent, whatever was agreed. */
export function Never({ view, take }: PartProps) {
  const t = useT()
  const customers = useLoad('customers', list)
  const [turn, setTurn] = useState(0) // a new, empty field after each choice
  const set = (customer: number, blocked: boolean) => take(block(customer, blocked).then(settings))
  const blocked = new Set(view.blocked.map((p) => p.id))
  return (
    <section className={classes.group}>
      <h2>{t('ai.never')}</h2>
      <p className={classes.hint}>{t('ai.neverHint')}</p>
      <Chips label={t('ai.never')} of="them" items={view.blocked.map(({ id, name }) => ({ key: id, name, remove: t('ai.allow', { name }), onRemove: () => set(id, false) }))} />
      <Select
        key={turn}
        w={280}
        searchable
        limit={50}
        aria-label={t('ai.neverAdd')}
        placeholder={t('ai.neverAdd')}
        nothingFoundMessage={t('check.customerNoMatch')}
        data={(customers.data ?? []).filter((c) => !blocked.has(c.id)).map((c) => ({ value: String(c.id), label: c.company ? `${c.name} · ${c.company}` : c.name }))}
        value={null}
        onChange={(id) => {
          if (id === null) return
          set(Number(id), true)
          setTurn(turn + 1)
        }}
      />
    </section>
  )
}
