import { NativeSelect, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import type { TableChoice, TableView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import type { AppError } from '../../bridge/error'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { lacking, tableKinds } from './tables'
import classes from './Table.module.css'

interface Props {
  table: TableView
  busy: boolean
  error?: AppError
  onChoose: (choice: TableChoice) => void
}

/** What the columns of a table mean: proposed, shown on sample rows, settled by the person (S-01). */
export function TableColumns({ table, busy, error, onChoose }: Props) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const id = useId()
  const lacks = lacking(table)
  const fields = table.fields.find((f) => f.kind === table.kind)?.fields ?? []
  const name = (field: string) => w(`field.${field}.name`) || field
  const change = (index: number, field: string) =>
    onChoose({
      kind: table.kind,
      sheet: table.sheet,
      // A field stands for one column: the one chosen last.
      columns: table.columns.map((c, n) => (n === index ? field : c.field === field ? '' : c.field)),
    })
  return (
    <details className={classes.table} open={lacks.length > 0 || (!table.confirmed && table.columns.some((c) => c.field === ''))}>
      <summary>{table.confirmed ? t('import.columnsKnown') : t('import.columns')}</summary>
      {error && <ErrorNote error={error} compact />}
      <div className={classes.what}>
        <NativeSelect
          label={t('import.tableKind')}
          disabled={busy}
          value={table.kind}
          onChange={(e) => onChoose({ kind: e.currentTarget.value, sheet: table.sheet, columns: [] })}
          data={tableKinds.map((kind) => ({ value: kind, label: t(`import.kind.${kind}`) }))}
        />
        {table.sheets.length > 1 && (
          <NativeSelect
            label={t('import.sheet')}
            disabled={busy}
            value={table.sheet}
            onChange={(e) => onChoose({ kind: '', sheet: e.currentTarget.value, columns: [] })}
            data={table.sheets}
          />
        )}
      </div>
      {lacks.length > 0 && (
        <p className={classes.lacks} role="status">
          {t('import.lacks', { fields: f.list(lacks.map((group) => f.list(group.map(name), 'or'))) })}
        </p>
      )}
      <div className={classes.scroll} tabIndex={0} role="region" aria-labelledby={id}>
        <table>
          <VisuallyHidden component="caption" id={id}>
            {t('import.columns')}
          </VisuallyHidden>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.samples')}</th>
              <th scope="col">{t('import.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column, index) => (
              <tr key={index}>
                <th scope="row">{column.name || t('import.columnNumber', { number: index + 1 })}</th>
                <td>{column.samples.join(' · ')}</td>
                <td>
                  <NativeSelect
                    aria-label={t('import.meaningOf', { name: column.name || t('import.columnNumber', { number: index + 1 }) })}
                    disabled={busy}
                    value={column.field}
                    onChange={(e) => change(index, e.currentTarget.value)}
                    data={[{ value: '', label: t('import.leaveOut') }, ...fields.map((f) => ({ value: f.id, label: name(f.id) }))]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
