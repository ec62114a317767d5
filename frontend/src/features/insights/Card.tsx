import type { ReactNode } from 'react'
import classes from './Insights.module.css'

/** The place of one chart. */
export const Card = ({ children }: { children: ReactNode }) => (
  <div className={classes.card}>
    {children}
  </div>
)
