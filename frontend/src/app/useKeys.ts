import { useEffect } from 'react'
import { redoLast, undoLast } from '../components/undo'
import { back, go, openImport, openSearch } from '../lib/route'

const keys: Record<string, () => void> = {
  'Ctrl+2': () => go({ screen: 'customers' }),
  'Ctrl+3': () => go({ screen: 'check' }),
  'Ctrl+4': () => go({ screen: 'insights' }),
  'Ctrl+o': () => openImport(),
  'Ctrl+k': () => openSearch(),
  'Ctrl+,': () => go({ screen: 'settings' }),
  'Ctrl+z': undoLast,
  'Ctrl+Shift+z': redoLast,
  F1: () => go({ screen: 'help' }),
}

/** Keys that text fields need for themselves. */
const ofText = new Set(['Ctrl+z', 'Ctrl+Shift+z'])

const inText = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Something above the screen that Esc closes first. */
const covered = () => document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/** The shortcuts of SCREENS §5. Nothing happens while an input method is composing. */
export function useKeys(): void {
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.isComposing || e.defaultPrevented) return
      if (e.key === 'Escape') {
        if (!covered() && !inText(e.target)) back()
        return
      }
      const key = e.key.length === 1 ? e.key.toLowerCase() : e.key
      const name = (e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + (e.shiftKey ? 'Shift+' : '') + key
      const act = keys[name]
      if (!act || (ofText.has(name) && inText(e.target))) return
      e.preventDefault()
      act()
    }
    // Before the sheets see the key: afterwards they would already be closed.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}
