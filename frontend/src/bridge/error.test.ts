import { expect, it } from 'vitest'
import { AppError } from './error'

it('reads a fault out of the Error that Wails makes of it', () => {
  const e = AppError.of(new Error('{"code":"not-a-chat","params":{"name":"a.pdf"}}'))
  expect([e.code, e.params]).toEqual(['not-a-chat', { name: 'a.pdf' }])
})
it('reads a plain fault', () => {
  expect(AppError.of({ code: 'busy-importing', params: null }).code).toBe('busy-importing')
})
it.each([[new TypeError('x is undefined')], [new Error('[object Object]')], ['text'], [null], [undefined]])('takes %s for internal', (reason) => {
  expect(AppError.of(reason).code).toBe('internal')
})
