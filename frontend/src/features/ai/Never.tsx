import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { block, settings } from '../../bridge/ai'
import { list } from '../../bridge/customers'
import { useLoad } from '../../bridge/useLoad'
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
      <h2 id="ai-never">{t('ai.never')}</h2>
      <p className={classes.hint}>{t('ai.neverHint')}</p>
      {view.blocked.length > 0 && (
        <ul className={classes.names} aria-labelledby="ai-never">
          {view.blocked.map((p) => (
            <li key={p.id}>
              {p.name}
              <ActionIcon size={24} color="gray" aria-label={t('ai.allow', { name: p.name })} onClick={() => set(p.id, false)}>
                <IconX size={14} stroke={1.5} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
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
