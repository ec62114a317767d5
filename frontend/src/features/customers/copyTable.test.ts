import { expect, it } from 'vitest'
import { asTable } from './copyTable'

it('keeps cells apart and lines whole', () => {
  expect(asTable([['a\tb', 'c\nd'], ['e', 'f']])).toBe('a b\tc d\r\ne\tf')
})

it('marks what would run as a formula, and leaves numbers alone (K-08)', () => {
  expect(asTable([['=HYPERLINK("x")', '@sum', '-1+cmd', '+1 555 0101', '-5']])).toBe(`'=HYPERLINK("x")\t'@sum\t'-1+cmd\t+1 555 0101\t-5`)
})
