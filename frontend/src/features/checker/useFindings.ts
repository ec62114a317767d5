import { useEffect, useMemo, useState } from 'react'
import { harper } from './harper/harper'
import { type Shown, withSlips } from './harper/merge'
import type { Slip } from './harper/protocol'
import type { Checked } from './useCheck'

/** Whether Harper is not to be heard: its findings carry the id of our grammar rule. */
const hushed = (checked: Checked) => checked.view.quiet.includes('grammar')

/** What the rules found, and later what Harper finds in the same text. */
export function useFindings(checked: Checked | null): Shown[] {
  const [heard, setHeard] = useState<{ text: string; slips: Slip[] } | null>(null)
  useEffect(() => {
    if (!checked || hushed(checked)) return
    const { text } = checked
    void harper.look(text).then((slips) => slips && setHeard({ text, slips }))
  }, [checked])
  return useMemo(() => {
    if (!checked) return []
    const slips = heard?.text === checked.text && !hushed(checked) ? heard.slips : []
    return withSlips(checked.view.findings, slips)
  }, [checked, heard])
}
