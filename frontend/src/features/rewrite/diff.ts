/** A stretch of a text beside another one. */
export interface Stretch {
  text: string
  how: 'same' | 'gone' | 'new'
}

/** Beyond so many pairs of words a comparison would be felt. */
const most = 4_000_000

/** Words and marks, each with the blanks behind it. */
const words = (text: string) => text.match(/^\s+|[\p{L}\p{M}\p{N}'’]+\s*|\S\s*/gu) ?? []
const alike = (a = '', b = '') => a.trim() === b.trim()

/** Which words of two texts are the same, by their longest common subsequence; blanks are those of the second. */
export function diff(before: string, after: string): Stretch[] {
  const a = words(before)
  const b = words(after)
  if (a.length * b.length > most) return [{ text: after, how: 'new' }]
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width) // from here to both ends
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) common[i * width + j] = alike(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const all: Stretch[] = []
  const add = (text: string, how: Stretch['how']) => {
    const last = all.at(-1)
    if (last?.how === how) last.text += text
    else all.push({ text, how })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && alike(a[i], b[j])) {
      i++
      add(b[j++] ?? '', 'same')
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) add(a[i++] ?? '', 'gone')
    else add(b[j++] ?? '', 'new')
  }
  return all
}

/** Whether two texts have enough in common that their difference says something. */
export function comparable(before: string, after: string): boolean {
  const of = (text: string) => words(text).filter((w) => /[\p{L}\p{N}]/u.test(w)).map((w) => w.trim().toLowerCase())
  const known = new Set(of(before))
  const said = of(after)
  return said.filter((w) => known.has(w)).length * 3 >= said.length && said.length > 0
}
