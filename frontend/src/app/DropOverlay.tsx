import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useT } from '../i18n'
import classes from './Shell.module.css'

/** Says, while files hover over the window, that they can be dropped anywhere. */
export function DropOverlay() {
  const t = useT()
  const [over, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const files = (e: DragEvent) => e.dataTransfer?.types.includes('Files') ?? false
    const enter = (e: DragEvent) => {
      if (!files(e)) return
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
    // Without this the webview would open the file in place of the app.
    const stay = (e: DragEvent) => {
      if (files(e)) e.preventDefault()
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    window.addEventListener('drop', end)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
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
