import type { ComponentType, ReactNode } from 'react'
import classes from './Empty.module.css'

interface Props {
  icon?: ComponentType<{ size?: number; stroke?: number }>
  title: ReactNode
  hint?: ReactNode
  /** The next thing to do. */
  children?: ReactNode
}

/** The empty face of a view: what is missing, and the next thing to do. */
export function Empty({ icon: Icon, title, hint, children }: Props) {
  return (
    <div className={classes.empty}>
      {Icon && <span className={classes.icon} aria-hidden><Icon size={28} stroke={1.5} /></span>}
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children !== undefined && <div className={classes.next}>{children}</div>}
    </div>
  )
}
