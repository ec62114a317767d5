import { NativeSelect } from '@mantine/core'
import type { NamesakeView, PlanFile } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { anotherPerson, type Choices, joined, taken } from './answers'
import classes from './Import.module.css'

interface Props {
  files: PlanFile[]
  choices: Choices
  onChange: (joins: Choices['joins']) => void
}

/** Chats that only a name joins with one that is known: the same person, or another of that name? */
export function Namesakes({ files, choices, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const asked = files.flatMap((file) => taken(file, choices).filter((chat) => chat.namesakes.length > 0).map((chat) => ({ file, chat })))
  if (asked.length === 0) return null
  const same = (n: NamesakeView) => {
    const known = { name: n.name || t('import.unnamed'), messages: t('import.messages', { count: n.messages, number: f.count(n.messages) }), last: n.last.slice(0, 10) }
    return n.file ? t('import.sameAsFile', { ...known, file: n.file }) : t('import.sameAsChat', known)
  }
  return (
    <div className={classes.question}>
      <b>{t('import.namesakes')}</b>
      <ul className={classes.namesakes}>
        {asked.map(({ file, chat }) => (
          <li key={`${file.index} ${chat.index}`}>
            <NativeSelect
              label={files.length > 1 ? `${chat.name} · ${file.name}` : chat.name}
              value={joined(file, chat, choices)}
              onChange={(e) => onChange({ ...choices.joins, [file.index]: { ...choices.joins[file.index], [chat.index]: Number(e.currentTarget.value) } })}
              data={[...chat.namesakes.map((n) => ({ value: String(n.chat), label: same(n) })), { value: String(anotherPerson), label: t('import.anotherPerson') }]}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
