import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useT } from '../i18n'
import { bringsFiles } from './drops'
import classes from './Shell.module.css'

/** Says, while files hover over the window, that they can be dropped anywhere. */
export function DropOverlay() {
  const t = useT()
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const enter = (e: DragEvent) => {
      if (!bringsFiles(e)) return
      depth++
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const end = () => {
      depth = 0
      setOver(false)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', end)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', end)
    }
  }, [])
  if (!over) return null
  return (
    <div className={classes.drop} role="status">
      <div className={classes.dropCard}>
        <IconFileImport size={40} stroke={1.5} aria-hidden />
        <b>{t('drop.title')}</b>
        <span>{t('drop.hint')}</span>
      </div>
    </div>
  )
}
