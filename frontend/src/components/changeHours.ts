import type { HoursChange } from '../bridge/views'
import { t } from '../i18n'
import { toast } from './toast'
import { revertible } from './undo'

/** Sets hours by the bridge's `set` and says whose, with the way back. */
export function changeHours(set: (change: HoursChange) => Promise<HoursChange>, change: HoursChange, whose: string): void {
  set(change).then(
    (before) => revertible(t('hours.saved', { name: whose }), before, set),
    () => toast(t('error.internal')),
  )
}
