import { Checkbox } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { AppError } from '../../bridge/error'
import type { PlanFile, TableChoice } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { ChatChooser } from './ChatChooser'
import { Problems } from './Problems'
import { TableColumns } from './TableColumns'
import { kindOf } from './tables'
import classes from './Import.module.css'

interface Props {
  file: PlanFile
  skipped: boolean
  chosen: number[] // indexes of the chats that are taken
  onChoose: (chosen: number[]) => void
  /** Set while its columns are looked at again, or when that failed. */
  choosing?: { error?: AppError }
  onTable: (choice: TableChoice) => void
  onSkip: (skip: boolean) => void
}

/** One file: what it is, how much, from when to when, and what could not be read. */
export function PlanFileRow({ file, skipped, chosen, choosing, onChoose, onTable, onSkip }: Props) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  if (file.fault) {
    return (
      <li className={classes.file}>
        <IconX className={classes.bad} size={18} stroke={1.5} aria-hidden />
        <div className={classes.grow}>
          <b>{file.name}</b>
          <ErrorNote error={file.fault} compact />
        </div>
      </li>
    )
  }
  const chats = file.chats.filter((chat) => chosen.includes(chat.index))
  const messages = chats.reduce((sum, chat) => sum + chat.messages, 0)
  const days = chats.flatMap((chat) => [chat.first.slice(0, 10), chat.last.slice(0, 10)]).filter((day) => day !== '').sort()
  const phone = file.platform === 'iphone' ? t('import.iphone') : file.platform === 'android' ? t('import.android') : w(`format.${file.format}.name`)
  return (
    <li className={classes.file} data-skipped={skipped}>
      <IconCheck className={classes.good} size={18} stroke={1.5} aria-hidden />
      <div className={classes.grow}>
        <b>{file.name}</b>
        <div className={classes.facts}>
          <span>{phone}</span>
          {file.chats.length > 1 && <span>{t('import.chats', { count: chats.length })}</span>}
          {file.chats.length === 1 && file.chats.some((chat) => chat.group) && <span>{t('import.group')}</span>}
          {file.table && <span>{t(`import.rows.${kindOf(file.table)}`, { count: file.table.rows, number: f.count(file.table.rows) })}</span>}
          {file.chats.length > 0 && <span>{t('import.messages', { count: messages, number: f.count(messages) })}</span>}
          {days.length > 0 && (
            <span>
              {days[0]} → {days.at(-1)}
            </span>
          )}
        </div>
        {file.chats.length > 1 && <ChatChooser chats={file.chats} chosen={chosen} onChange={onChoose} />}
        {file.table && !skipped && <TableColumns table={file.table} busy={choosing !== undefined && !choosing.error} error={choosing?.error} onChoose={onTable} />}
        <Problems problems={file.problems} />
      </div>
      <Checkbox label={t('import.take')} checked={!skipped} onChange={(e) => onSkip(!e.currentTarget.checked)} />
    </li>
  )
}
