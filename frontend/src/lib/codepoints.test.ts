import { describe, expect, it } from 'vitest'
import { countPoints, pieces, toUnits } from './codepoints'

describe('code points to UTF-16 units', () => {
  it.each([
    ['plain', 'Hi Ali', [0, 2], 'Hi'],
    ['Chinese', '你好 Ali', [3, 6], 'Ali'],
    ['after an emoji', '🙂 just following up', [2, 6], 'just'],
    ['the emoji itself', 'ok 🙂!', [3, 4], '🙂'],
    ['a family joined by ZWJ is five points', '👩‍👩‍👧 Ali', [6, 9], 'Ali'],
    ['a flag is two points', '🇸🇦 Ali', [3, 6], 'Ali'],
    ['a lone surrogate is one point', '\ud83dAli', [1, 4], 'Ali'],
    ['beyond the end', 'Hi', [1, 9], 'i'],
  ] as const)('%s', (_, text, [start, end], want) => {
    const [span] = toUnits(text, [{ start, end }])
    expect(text.slice(span!.start, span!.end)).toBe(want)
  })

  it('keeps the order and the other fields of overlapping spans', () => {
    const spans = toUnits('🙂🙂 a', [
      { start: 3, end: 4, rule: 'b' },
      { start: 0, end: 4, rule: 'a' },
    ])
    expect(spans).toEqual([
      { start: 5, end: 6, rule: 'b' },
      { start: 0, end: 6, rule: 'a' },
    ])
  })

  it('counts as Go counts runes', () => {
    expect(countPoints('你好🙂')).toBe(3)
  })
})

describe('pieces of a marked text', () => {
  it('cuts at the marks, adjoining ones too', () => {
    expect(pieces('🙂 lead time?', [{ start: 2, end: 6 }])).toEqual([
      { text: '🙂 ', marked: false },
      { text: 'lead', marked: true },
      { text: ' time?', marked: false },
    ])
  })

  it('joins overlapping marks without repeating a character', () => {
    const out = pieces('abcdef', [
      { start: 1, end: 4 },
      { start: 3, end: 5 },
    ])
    expect(out.map((p) => p.text).join('')).toBe('abcdef')
  })

  it('marks nothing where no range is given', () => {
    expect(pieces('abc', [])).toEqual([{ text: 'abc', marked: false }])
  })
})
