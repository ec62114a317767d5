import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { CardView, DetailView, FigureView } from '../../bridge/views'
import { useT } from '../../i18n'
import { replace } from '../../lib/route'
import classes from './CardScreen.module.css'
import { FigureEvidence } from './FigureEvidence'
import { Indicators } from './Indicators'
import { Orders } from './Orders'
import { Overview } from './Overview'
import { Profile } from './Profile'

interface Props {
  card: CardView
  tab: string | undefined
  onJump: (message: number) => void
  onSaved: (card: CardView) => void
}

const tabs = ['overview', 'indicators', 'orders', 'profile'] as const

/** What we know of a customer; the messages behind a figure slide over the tabs. */
export function SidePane({ card, tab, onJump, onSaved }: Props) {
  const t = useT()
  const [opened, setOpened] = useState<{ figure: FigureView; detail?: DetailView } | null>(null)
  // Orders stand behind an amount, messages behind all else.
  const open = (figure: FigureView, detail?: DetailView) => ((detail ?? figure).opens ? setOpened({ figure, detail }) : replace({ screen: 'card', customer: card.row.id, tab: 'orders' }))
  const current = tabs.find((x) => x === tab) ?? 'overview'
  // A tab is drawn when first seen, so that the chat opens fast, and kept from then on with what was typed.
  const [seen, setSeen] = useState<readonly string[]>([current])
  if (!seen.includes(current)) setSeen([...seen, current])

  return (
    <>
      {opened && (
        <FigureEvidence {...opened} customer={card.row.id} onJump={onJump} onClose={() => setOpened(null)} />
      )}
      <Tabs
        className={classes.tabs}
        style={{ display: opened ? 'none' : undefined }}
        value={current}
        onChange={(next) => replace({ screen: 'card', customer: card.row.id, tab: next ?? 'overview' })}
        keepMounted
      >
        <Tabs.List px={4}>
          {tabs.map((x) => (
            <Tabs.Tab key={x} value={x} h={44} px={10}>
              {t(`card.tab.${x}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview" className={classes.panel}>
          <Overview card={card} onJump={onJump} onEvidence={open} />
        </Tabs.Panel>
        <Tabs.Panel value="indicators" className={classes.panel}>
          {seen.includes('indicators') && <Indicators customer={card.row.id} figures={card.figures} onEvidence={open} onJump={onJump} />}
        </Tabs.Panel>
        <Tabs.Panel value="orders" className={classes.panel}>
          {seen.includes('orders') && <Orders customer={card.row.id} />}
        </Tabs.Panel>
        <Tabs.Panel value="profile" className={classes.panel}>
          {seen.includes('profile') && <Profile card={card} onSaved={onSaved} />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
