import { useSyncExternalStore } from 'react'

const key = 'chat.understood'
const listeners = new Set<() => void>()

function subscribe(then: () => void) {
  listeners.add(then)
  return () => void listeners.delete(then)
}

/** Whether chats show what was understood; remembered on this computer. */
export function useUnderstood(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(key) === '1')
  const set = (next: boolean) => {
    localStorage.setItem(key, next ? '1' : '0')
    listeners.forEach((tell) => tell())
  }
  return [on, set]
}
