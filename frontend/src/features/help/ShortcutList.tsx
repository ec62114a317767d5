import { Kbd } from '../../components/Kbd'
import { Stat, Stats } from '../../components/Stat'
import { useT, type Key } from '../../i18n'

const all: [name: Key, ...keys: string[]][] = [
  ['nav.customers', 'Ctrl+2'],
  ['nav.check', 'Ctrl+3'],
  ['nav.insights', 'Ctrl+4'],
  ['nav.import', 'Ctrl+O'],
  ['nav.search', 'Ctrl+K'],
  ['nav.settings', 'Ctrl+,'],
  ['nav.help', 'F1'],
  ['help.keys.undo', 'Ctrl+Z', 'Ctrl+Shift+Z'],
  ['help.keys.move', '↑ ↓', 'J K'],
  ['help.keys.open', 'Enter'],
  ['help.keys.back', 'Esc'],
  ['help.keys.write', 'W'],
  ['help.keys.check', 'Ctrl+Enter'],
  ['help.keys.findings', 'F8', 'Shift+F8'],
  ['help.keys.accept', 'Alt+Enter'],
  ['help.keys.copy', 'Ctrl+Shift+C'],
]

/** The keys of SCREENS §5 that do something in this release. */
export function ShortcutList() {
  const t = useT()
  return (
    <Stats>
      {all.map(([name, ...keys]) => (
        <Stat key={name} name={t(name)}>
          {keys.map((k) => (
            <span key={k}>
              <Kbd keys={k} />{' '}
            </span>
          ))}
        </Stat>
      ))}
    </Stats>
  )
}
