import { Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { list } from '../../bridge/customers'
import { mergePreview, proposals } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { closeSheet, openMerge, useSheet } from '../../lib/route'
import { MergeForm } from './MergeForm'

/** Asks with whom to merge, where somebody merges by hand. */
function Partner({ customer }: { customer: number }) {
  const t = useT()
  const rows = useLoad('customers', list)
  if (rows.error) return <ErrorNote error={rows.error} onRetry={rows.reload} />
  if (!rows.data) return <Loading count={3} />
  return (
    <Select
      data-autofocus
      searchable
      label={t('merge.with')}
      placeholder={t('merge.withHint')}
      nothingFoundMessage={t('merge.nobody')}
      data={rows.data
        .filter((r) => r.id !== customer)
        .map((r) => ({ value: String(r.id), label: [r.name, r.company, r.phone].filter(Boolean).join(' · ') }))}
      onChange={(other) => other !== null && openMerge(customer, Number(other))}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

function Pair({ customer, other }: { customer: number; other: number }) {
  const [swapped, setSwapped] = useState(false)
  const [into, from] = swapped ? [other, customer] : [customer, other]
  const preview = useLoad(`merge ${into} ${from}`, () => mergePreview(into, from))
  const proposed = useLoad('proposals', proposals)
  if (preview.error) return <ErrorNote error={preview.error} onRetry={preview.reload} />
  if (!preview.data) return <Loading count={8} />
  const proposal = proposed.data?.find((p) => [p.a.id, p.b.id].includes(customer) && [p.a.id, p.b.id].includes(other))
  return <MergeForm key={into} preview={preview.data} proposal={proposal} onSwap={() => setSwapped(!swapped)} onClose={closeSheet} />
}

/** S-15: two customers become one, field by field. */
export function MergeSheet() {
  const t = useT()
  const sheet = useSheet()
  const asked = sheet?.kind === 'merge' ? sheet : undefined
  return (
    <Modal opened={asked !== undefined} onClose={closeSheet} title={t('merge.title')} size="56rem" closeButtonProps={{ 'aria-label': t('action.close') }}>
      {asked && asked.other === undefined && <Partner customer={asked.customer} />}
      {asked && asked.other !== undefined && <Pair key={`${asked.customer} ${asked.other}`} customer={asked.customer} other={asked.other} />}
    </Modal>
  )
}
