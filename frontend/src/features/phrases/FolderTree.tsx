import { UnstyledButton } from '@mantine/core'
import type { PhraseView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { folderName } from './phraseWords'
import classes from './Phrases.module.css'

/** Every folder with those above it, in the order in which they first come. */
export function foldersOf(phrases: readonly PhraseView[]): string[] {
  const all = new Set<string>()
  for (const { fields } of phrases) {
    const names = fields.folder === '' ? [] : fields.folder.split('/')
    names.forEach((_, i) => all.add(names.slice(0, i + 1).join('/')))
  }
  return [...all].sort((a, b) => rank(all, a) - rank(all, b))
}

/** Those below a folder follow it at once. */
const rank = (all: Set<string>, path: string) => {
  const list = [...all]
  return list.indexOf(path.split('/')[0] ?? '') * list.length + list.indexOf(path)
}

export const isIn = (p: PhraseView, folder: string) => folder === '' || p.fields.folder === folder || p.fields.folder.startsWith(folder + '/')

interface Props {
  phrases: readonly PhraseView[]
  folder: string // '' all
  onChoose: (folder: string) => void
}

/** Folders with how many phrases each holds, those below a folder indented. */
export function FolderTree({ phrases, folder, onChoose }: Props) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const row = (path: string, name: string) => (
    <li key={path}>
      <UnstyledButton className={classes.folder} data-depth={path.split('/').length - 1} aria-current={path === folder || undefined} onClick={() => onChoose(path)}>
        <span>{name}</span>
        <small>{f.count(phrases.filter((p) => isIn(p, path)).length)}</small>
      </UnstyledButton>
    </li>
  )
  return (
    <nav className={classes.folders} aria-label={t('phrases.folders')}>
      <ul>
        {row('', t('phrases.all'))}
        {foldersOf(phrases).map((path) => row(path, folderName(path, w)))}
      </ul>
    </nav>
  )
}
