import { setTemperature } from '../../bridge/customers'
import type { CustomerRow } from '../../bridge/views'
import { toast } from '../../components/toast'
import { revertible } from '../../components/undo'
import { t } from '../../i18n'

/** Sets how warm the relation is, "" as the facts say, and keeps the way back. */
export function changeTemperature(row: CustomerRow, temperature: string): void {
  setTemperature({ customer: row.id, temperature }).then(
    (before) => revertible(t('temperature.saved', { name: row.name }), before, setTemperature),
    () => toast(t('error.internal')),
  )
}
