import { page } from '../../bridge/conversations'
import { usePages } from '../../bridge/usePages'

/** A customer's whole chat in time order, opened at its end. */
export const useMessages = (customer: number) =>
  usePages(`chat ${customer}`, (offset, limit) => page(customer, offset, limit), 'end')
