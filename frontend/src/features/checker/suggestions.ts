import type { Shown } from './harper/merge'

/** What could stand in place of a finding, the best first, each once; the rules join theirs with " / " or ", ". */
export function suggestionsOf(f: Shown): string[] {
  const further = f.slip?.fixes ?? (f.params.suggestions ?? '').split(f.rule === 'grammar' ? ' / ' : ', ')
  const all = f.slip ? further : [f.suggestion, ...(f.suggestion === '' ? [] : further)].filter((s) => s !== '')
  return [...new Set(all)]
}
