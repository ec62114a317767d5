import { useState, type RefObject } from 'react'
import type { Span } from '../../lib/codepoints'
import type { DraftHandle } from './DraftEditor'

/** Walks the findings in the order of the text, from the caret on and round at the ends (F8). */
export function useWalk(places: readonly Span[], editor: RefObject<DraftHandle | null>) {
  const [active, setActive] = useState(-1)

  const choose = (index: number) => {
    const place = places[index]
    if (!place) return
    setActive(index)
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

  return { active: active < places.length ? active : -1, choose, step }
}
