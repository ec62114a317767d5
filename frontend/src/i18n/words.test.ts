import { expect, it } from 'vitest'
import { makeFormat } from './format'
import { render } from './words'

const f = makeFormat('zh-Hans', 'UTC')
const sentences = {
  'rule.bad-time.why': '对方当地 {local_at}，{holiday}。',
  'rule.late.why_one': '{count} 次',
  'rule.late.why_other': '{count} 次以上',
}

it('puts formatted parameters into the sentence', () => {
  expect(render(sentences, f, 'rule.bad-time.why', { local_at: '2025-03-28T21:10:00+03:00', holiday: '开斋节' })).toBe('对方当地 2025-03-28 周五 21:10，开斋节。')
})
it('chooses the plural by count', () => {
  expect(render(sentences, f, 'rule.late.why', { count: '1' })).toBe('1 次')
  expect(render(sentences, f, 'rule.late.why', { count: '3' })).toBe('3 次以上')
})
it('puts another sentence in where a parameter is its key', () => {
  const grammar = { 'rule.grammar.why': '{reason_key}', 'grammar.tense.did-past': 'did 后用动词原形。' }
  expect(render(grammar, f, 'rule.grammar.why', { reason_key: 'grammar.tense.did-past' })).toBe('did 后用动词原形。')
  expect(render(grammar, f, 'rule.grammar.why', { reason_key: 'grammar.none' })).toBe('')
})
it('says nothing for an unknown key', () => {
  expect(render(sentences, f, 'rule.none.why')).toBe('')
})
it('keeps a placeholder that nobody filled', () => {
  expect(render(sentences, f, 'rule.bad-time.why', { local_at: '' })).toBe('对方当地 ，{holiday}。')
})
