import { Progress, UnstyledButton } from '@mantine/core'
import type { ImportProgress } from '../../bridge/events'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { percent, phaseText } from './progressText'
import classes from './Import.module.css'

/** The running import in the corner, while the app goes on being used. */
export function CornerProgress({ progress, onOpen }: { progress?: ImportProgress; onOpen: () => void }) {
  const t = useT()
  const f = useFormat()
  const done = percent(progress)
  return (
    <UnstyledButton className={classes.corner} onClick={onOpen} aria-label={t('import.untuck')}>
      <span className={classes.facts}>
        <b>{t('import.title')}</b>
        <span>{phaseText(progress, t, f)}</span>
        <span>{done}%</span>
      </span>
      <Progress value={done} size={6} aria-label={t('import.progress')} />
    </UnstyledButton>
  )
}
