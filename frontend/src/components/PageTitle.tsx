import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../i18n'
import { back, useCanGoBack } from '../lib/route'
import classes from './PageTitle.module.css'

interface Props {
  title: ReactNode
  /** One sentence of insight, or what the screen is for. */
  lead?: ReactNode
  /** Actions at the right; one primary action a screen. */
  children?: ReactNode
  /** Shows the way back, for screens that lie below another. */
  nested?: boolean
}

/** The head of a screen. */
export function PageTitle({ title, lead, children, nested }: Props) {
  const t = useT()
  const canGoBack = useCanGoBack()
  return (
    <header className={classes.head}>
      {nested && canGoBack && (
        <ActionIcon onClick={back} aria-label={t('action.back')} color="gray">
          <IconArrowLeft size={20} stroke={1.5} />
        </ActionIcon>
      )}
      <div className={classes.words}>
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      <div className={classes.actions}>{children}</div>
    </header>
  )
}
