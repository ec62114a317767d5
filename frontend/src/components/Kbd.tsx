import classes from './Kbd.module.css'

const mac = /Mac/.test(navigator.platform)

/** Writes a shortcut the way this computer's keyboard is labelled: "Ctrl+K", "⌘K". */
export const shortcut = (keys: string) => (mac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧') : keys)

/** Keys to press. `keys` as on Windows: "Ctrl+K". */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={classes.kbd}>{shortcut(keys)}</kbd>
}
