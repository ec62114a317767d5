import { useSettings } from '../../bridge/settings'
import { ZoneSelect } from '../../components/ZoneSelect'
import { useT } from '../../i18n'
import classes from './Import.module.css'

interface Props {
  zone: string
  /** Remembered from an earlier import. */
  known: boolean
  onChange: (zone: string) => void
}

/** The zone of the phone that made the export (D-13). */
export function ZoneQuestion({ zone, known, onChange }: Props) {
  const t = useT()
  const zones = useSettings()?.zones ?? []
  return (
    <div className={classes.question}>
      <ZoneSelect label={t('import.zone')} hint={known ? t('import.zoneKnown') : t('import.zoneHint')} zones={zones} value={zone} onChange={onChange} />
    </div>
  )
}
