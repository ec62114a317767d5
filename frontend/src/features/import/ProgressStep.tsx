import { Button, Progress, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ImportProgress } from '../../bridge/events'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { percent, phaseText } from './progressText'
import classes from './Import.module.css'

interface Props {
  progress?: ImportProgress
  stopping: boolean
  onStop: () => void
  onTuck: () => void
}

/** One bar over all files, what is being done, and after two seconds the time left. */
export function ProgressStep({ progress, stopping, onStop, onTuck }: Props) {
  const t = useT()
  const f = useFormat()
  const done = percent(progress)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 2000)
    return () => clearTimeout(timer)
  }, [])
  // Screen readers hear each tenth (SCREENS §5).
  const spoken = Math.floor(done / 10) * 10
  return (
    <div className={classes.progress}>
      <div className={classes.facts}>
        <b>{phaseText(progress, t, f)}</b>
        {progress && progress.files > 1 && <span>{t('import.fileOf', { index: progress.index + 1, files: progress.files })}</span>}
        <span className={classes.fileName}>{progress?.file}</span>
      </div>
      <Progress.Root size={8}>
        <Progress.Section value={done} aria-label={t('import.progress')} />
      </Progress.Root>
      <div className={classes.facts}>
        <span>{done}%</span>
        {late && progress && progress.left_s >= 0 && <span>{t('import.left', { time: f.duration(progress.left_s) })}</span>}
      </div>
      <VisuallyHidden role="status">{t('import.heard', { percent: spoken })}</VisuallyHidden>
      <footer className={classes.foot}>
        <Button variant="subtle" color="gray" onClick={onTuck}>
          {t('import.tuck')}
        </Button>
        <Button variant="default" onClick={onStop} loading={stopping}>
          {t('import.stop')}
        </Button>
      </footer>
    </div>
  )
}
