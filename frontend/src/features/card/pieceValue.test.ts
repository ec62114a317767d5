import { expect, test } from 'vitest'
import { pieceValue } from './pieceValue'

test.each([
  ['date', '2026-05-03', '2026-05-03'],
  ['date', '2026-05-01/2026-05-10', '2026-05-01–2026-05-10'],
  ['date', '2026-04-03|2026-03-04', '2026-04-03 / 2026-03-04'],
  ['payment_term', 'L/C at sight', 'L/C at sight'],
])('%s %s is shown as %s', (kind, value, shown) => {
  expect(pieceValue({ kind, value })).toBe(shown)
})
