import { describe, expect, it } from 'vitest'
import { comparable, diff } from './diff'

const shown = (before: string, after: string) =>
  diff(before, after).map((s) => (s.how === 'same' ? s.text : s.how === 'gone' ? `[-${s.text}-]` : `{+${s.text}+}`)).join('')

describe('what a version changes', () => {
  it.each([
    ['Hi Alex, any update?', 'Hi Alex, any update?', 'Hi Alex, any update?'],
    ['Any update?', 'Any news?', 'Any [-update-]{+news+}?'],
    ['Is it ready?', 'Is the sample ready?', 'Is [-it -]{+the sample +}ready?'],
    ['', 'Hello', '{+Hello+}'],
    ['Hello', '', '[-Hello-]'],
    ['I don’t know', "I don't know", "I [-don’t -]{+don't +}know"],
  ])('%s → %s', (before, after, want) => expect(shown(before, after)).toBe(want))

  it('loses no letter of the version, and no word of the draft', () => {
    const [before, after] = ['Hi Ana 🙂,\n500 pcs at $4.65 — ready by 15 May.', 'Hello Ana 🙂, we can ship 500 pcs ($4.65) by 15 May!']
    const all = diff(before, after)
    const plain = (text: string) => text.replace(/\s+/g, '')
    expect(plain(all.filter((s) => s.how !== 'new').map((s) => s.text).join(''))).toBe(plain(before))
    expect(all.filter((s) => s.how !== 'gone').map((s) => s.text).join('')).toBe(after)
  })
  it('says nothing between two languages', () => {
    expect(comparable('样品到了吗？', 'Did the sample arrive?')).toBe(false)
    expect(comparable('Did the sample arrive?', 'Hi, did the LB-20 sample arrive?')).toBe(true)
  })
})
