import type { FindingView } from '../../bridge/views'

/** What could stand in place of a finding, the best first, each once; the rules join theirs with " / " or ", ". */
export function suggestionsOf(f: FindingView): string[] {
  if (f.suggestion === '') return []
  const further = (f.params.suggestions ?? '').split(f.rule === 'grammar' ? ' / ' : ', ')
  return [...new Set([f.suggestion, ...further])].filter((s) => s !== '')
}
