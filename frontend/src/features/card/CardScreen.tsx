import { Button } from '@mantine/core'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { card, listedRow } from '../../bridge/customers'
import { useLoad } from '../../bridge/useLoad'
import type { CardView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PageTitle } from '../../components/PageTitle'
import { useT } from '../../i18n'
import { go } from '../../lib/route'
import { CardHeader } from './CardHeader'
import classes from './CardScreen.module.css'
import { Chat, type Jump } from './Chat'
import { JudgedOf, useJudgements } from './judged'
import { SidePane } from './SidePane'

interface Props {
  customer: number
  message?: number // opens the chat there
  tab?: string
  actions?: (card: CardView) => ReactNode // beside the name, from other features
}

/** S-04: a customer's chat on the left, what we know of them on the right. */
export function CardScreen({ customer, message, tab, actions }: Props) {
  const t = useT()
  const loaded = useLoad(`card ${customer}`, () => card(customer))
  // The chat is drawn first, the figures when there is time; what changes later shows at once.
  const view = useDeferredValue(loaded.data) && loaded.data
  const judgements = useJudgements(customer)
  const [asked, setAsked] = useState<{ from: number | undefined; jump: Jump | null }>({
    from: message,
    jump: message === undefined ? null : { message },
  })
  if (asked.from !== message) setAsked({ from: message, jump: message === undefined ? null : { message } })
  const jumpTo = (id: number) => setAsked({ from: message, jump: { message: id } })

  if (loaded.error) {
    return (
      <section className={classes.lost}>
        <PageTitle nested title={t('card.title')} />
        <ErrorNote error={loaded.error} onRetry={loaded.reload} />
        <Button mt="md" variant="default" onClick={() => go({ screen: 'customers' })}>
          {t('card.toList')}
        </Button>
      </section>
    )
  }
  const row = view?.row ?? listedRow(customer)
  const name = row?.name ?? ''
  return (
    <section className={classes.screen} aria-label={t('card.title')}>
      {row ? <CardHeader row={row} card={view} onSaved={loaded.keep} actions={view && actions?.(view)} /> : <div className={classes.headWaiting} />}
      <div className={classes.panes}>
        <JudgedOf value={judgements}>
          <Chat key={customer} customer={customer} name={name} messages={row?.messages} theirZone={row?.clock.zone ?? ''} several={(row?.channels.length ?? 0) > 1} jump={asked.jump} />
        </JudgedOf>
        <aside className={classes.side} aria-label={t('card.about', { name })}>
          {view ? <SidePane key={customer} card={view} tab={tab} onJump={jumpTo} onSaved={loaded.keep} /> : <Loading shape="card" />}
        </aside>
      </div>
    </section>
  )
}
