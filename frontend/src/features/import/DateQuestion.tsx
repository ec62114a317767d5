import { Radio } from '@mantine/core'
import type { PlanFile } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Import.module.css'

interface Props {
  file: PlanFile
  /** Several files: says which one is meant. */
  named: boolean
  order: string
  onChange: (order: string) => void
}

/** Day/month or month/day, shown with dates of this very file. */
export function DateQuestion({ file, named, order, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const sample = file.date_samples[0]
  return (
    <fieldset className={classes.question}>
      <legend>{named ? t('import.dateOf', { name: file.name }) : t('import.date')}</legend>
      {sample && <p className={classes.hint}>{t('import.dateSample', { raw: sample.raw })}</p>}
      <Radio.Group value={order} onChange={onChange} aria-label={t('import.date')}>
        <div className={classes.orders}>
          <Radio value="dmy" label={`${t('import.dmy')}${sample ? ' · ' + f.wallDate(sample.dmy + 'T00:00:00') : ''}`} />
          <Radio value="mdy" label={`${t('import.mdy')}${sample ? ' · ' + f.wallDate(sample.mdy + 'T00:00:00') : ''}`} />
        </div>
      </Radio.Group>
    </fieldset>
  )
}
