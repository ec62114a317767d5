import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ImportResult } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { go } from '../../lib/route'
import { ResultFile } from './ResultFile'
import { rowsAdded } from './tables'
import classes from './Import.module.css'

interface Props {
  result: ImportResult
  undone: boolean
  onUndo: () => void
  onClose: () => void
}

/** What was taken in, what was there already, what could not be read, and the way back. */
export function ResultStep({ result, undone, onUndo, onClose }: Props) {
  const t = useT()
  const f = useFormat()
  const nothing = result.batch === 0
  const see = () => {
    onClose()
    const only = result.customers.length === 1 ? result.customers[0] : undefined
    go(only === undefined ? { screen: 'customers' } : { screen: 'card', customer: only })
  }
  const rows = rowsAdded(result)
  const title = undone ? t('import.undone') : nothing ? t('import.nothing') : result.cancelled ? t('import.stopped') : result.added === 0 && rows > 0 ? t('import.doneRows', { count: rows, number: f.count(rows) }) : t('import.done', { count: result.added, number: f.count(result.added) })
  const Icon = undone ? IconArrowBackUp : nothing || result.cancelled ? IconInfoCircle : IconCircleCheck
  return (
    <div>
      <div className={classes.outcome} role="status">
        <Icon size={28} stroke={1.5} aria-hidden />
        <div>
          <b>{title}</b>
          {!undone && !nothing && (
            <div className={classes.facts}>
              <span>{t('import.duplicates', { count: result.duplicates, number: f.count(result.duplicates) })}</span>
              <span>{t('import.customers', { count: result.customers.length })}</span>
              <span>{t('import.took', { seconds: f.number(result.millis / 1000) })}</span>
            </div>
          )}
        </div>
      </div>
      {!undone && (
        <ul className={classes.files} aria-label={t('import.files')}>
          {result.files.map((file, i) => (
            <ResultFile key={i} file={file} />
          ))}
        </ul>
      )}
      <footer className={classes.foot}>
        {!undone && !nothing && (
          <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp size={18} stroke={1.5} />} onClick={onUndo}>
            {t('import.undo')}
          </Button>
        )}
        {undone || nothing ? <Button onClick={onClose}>{t('action.close')}</Button> : <Button onClick={see} data-autofocus>{t('import.see')}</Button>}
      </footer>
    </div>
  )
}
