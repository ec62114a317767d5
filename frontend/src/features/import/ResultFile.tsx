import { IconCheck, IconX } from '@tabler/icons-react'
import type { ImportedFile } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Problems } from './Problems'
import classes from './Import.module.css'

/** What became of one file. */
export function ResultFile({ file }: { file: ImportedFile }) {
  const t = useT()
  const f = useFormat()
  const name = file.path.split(/[/\\]/).at(-1) ?? file.path
  const rows = (['orders', 'contacts', 'receipts'] as const).filter((kind) => file[kind].rows > 0)
  const skipped = file.duplicates + rows.reduce((n, kind) => n + file[kind].duplicates, 0)
  const updated = file.updated + rows.reduce((n, kind) => n + file[kind].updated, 0)
  return (
    <li className={classes.file}>
      {file.fault ? <IconX className={classes.bad} size={18} stroke={1.5} aria-hidden /> : <IconCheck className={classes.good} size={18} stroke={1.5} aria-hidden />}
      <div className={classes.grow}>
        <b>{name}</b>
        {file.fault ? (
          <ErrorNote error={file.fault} compact />
        ) : (
          <div className={classes.facts}>
            {file.messages + file.system > 0 || rows.length === 0 ? <span>{t('import.added', { count: file.added, number: f.count(file.added) })}</span> : null}
            {rows.map((kind) => (
              <span key={kind}>{t(`history.brought.${kind}`, { count: file[kind].added, number: f.count(file[kind].added) })}</span>
            ))}
            {updated > 0 && <span>{t('import.updated', { count: updated, number: f.count(updated) })}</span>}
            <span>{t('import.duplicates', { count: skipped, number: f.count(skipped) })}</span>
            {file.system > 0 && <span>{t('import.notices', { count: file.system, number: f.count(file.system) })}</span>}
          </div>
        )}
        <Problems problems={file.problems} />
      </div>
    </li>
  )
}
