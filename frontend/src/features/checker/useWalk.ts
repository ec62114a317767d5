import { useState, type RefObject } from 'react'
import type { Span } from '../../lib/codepoints'
import type { DraftHandle } from './DraftEditor'

interface Place extends Span {
  rule: string
  params: Record<string, string>
}

/** What a finding is known again by: one rule may say several things of one range. */
export const keyOf = (place: Place | undefined) => (place ? [place.rule, place.start, place.end, ...Object.values(place.params)].join(' ') : '')

/** Walks the findings in the order of the text, from the caret on and round at the ends (F8). */
export function useWalk(places: readonly Place[], editor: RefObject<DraftHandle | null>) {
  // By what it is, not by its number: a new judgement may bring others before it.
  const [key, setKey] = useState('')
  const active = key === '' ? -1 : places.findIndex((p) => keyOf(p) === key)

  const choose = (index: number) => {
    const place = places[index]
    if (!place) return
    setKey(keyOf(place))
    editor.current?.select(place.start, place.end)
  }

  const step = (by: 1 | -1) => {
    const order = places.map((_, i) => i).sort((a, b) => (places[a]?.start ?? 0) - (places[b]?.start ?? 0) || a - b)
    if (order.length === 0) return
    const at = order.indexOf(active)
    const caret = editor.current?.caret() ?? 0
    const fresh = by > 0 ? order.find((i) => (places[i]?.start ?? 0) >= caret) : order.findLast((i) => (places[i]?.end ?? 0) <= caret)
    const next = at >= 0 ? order[(at + by + order.length) % order.length] : (fresh ?? order[by > 0 ? 0 : order.length - 1])
    if (next !== undefined) choose(next)
  }

  /** The finding that is looked at, else the shortest one around the caret; -1: none. */
  const here = (): number => {
    if (active >= 0) return active
    const caret = editor.current?.caret() ?? 0
    const around = places.map((_, i) => i).filter((i) => (places[i]?.start ?? 0) <= caret && caret <= (places[i]?.end ?? 0))
    const length = (i: number) => (places[i]?.end ?? 0) - (places[i]?.start ?? 0)
    return around.sort((a, b) => length(a) - length(b))[0] ?? -1
  }

  return { active, choose, step, here }
}
