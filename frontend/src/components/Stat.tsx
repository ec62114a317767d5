import type { ReactNode } from 'react'
import classes from './Stat.module.css'

/** Facts by name: "公司 ABC Inc." in rows. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={classes.stats}>{children}</dl>
}

export function Stat({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.stat}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
