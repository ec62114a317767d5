import { useEffect, useRef } from 'react'
import { silence } from '../../bridge/checker'
import { toast } from '../../components/toast'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'

/** "Never again this kind", and the way back; the draft is judged anew. */
export function useSilence(checkNow: () => Promise<void>) {
  const t = useT()
  const w = useWords()
  const latest = useRef(checkNow)
  useEffect(() => {
    latest.current = checkNow
  })
  const turn = async (rule: string, on: boolean) => {
    await silence(rule, on)
    await latest.current()
  }
  return (rule: string, on: boolean) => {
    turn(rule, on).then(
      () => undoable(t(on ? 'check.silenced' : 'check.spoken', { rule: w(`rule.${rule}.name`) || rule }), () => turn(rule, !on), () => turn(rule, on)),
      () => toast(t('error.internal')),
    )
  }
}
