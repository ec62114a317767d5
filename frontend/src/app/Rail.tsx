import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconChartHistogram, IconHelp, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconMessage2Check, IconPlus, IconSettings, IconUsers } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { shortcut } from '../components/Kbd'
import { useT } from '../i18n'
import { go, openImport, type Route, useRoute } from '../lib/route'
import classes from './Shell.module.css'

interface ItemProps {
  icon: ComponentType<{ size?: number; stroke?: number }>
  label: string
  /** Under the icon of the narrow rail; absent: the icon alone. */
  short?: string
  keys?: string
  here?: boolean
  open: boolean
  onClick: () => void
}

function Item({ icon: Icon, label, short = '', keys, here, open, onClick }: ItemProps) {
  const word = open ? label : short
  return (
    <Tooltip label={keys ? `${label}  ${shortcut(keys)}` : label} position="right" openDelay={open ? 700 : 200}>
      <UnstyledButton className={classes.item} onClick={onClick} aria-current={here ? 'page' : undefined} aria-label={label} aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}>
        <Icon size={22} stroke={1.5} />
        {word !== '' && <span data-word={word}>{word}</span>}
      </UnstyledButton>
    </Tooltip>
  )
}

const section: Record<Route['screen'], 'customers' | 'check' | 'insights' | 'settings' | 'help'> = {
  customers: 'customers', card: 'customers', calendar: 'customers', check: 'check', phrases: 'check', habits: 'check', insights: 'insights', settings: 'settings', help: 'help',
}

/** The sections that exist; number keys keep the places of SCREENS §1. */
export function Rail({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const t = useT()
  const here = section[useRoute().screen]
  return (
    <nav className={classes.rail} data-open={open} aria-label={t('nav.main')}>
      <Item icon={IconUsers} label={t('nav.customers')} short={t('nav.customers')} keys="Ctrl+2" here={here === 'customers'} open={open} onClick={() => go({ screen: 'customers' })} />
      <Item icon={IconMessage2Check} label={t('nav.check')} short={t('nav.checkShort')} keys="Ctrl+3" here={here === 'check'} open={open} onClick={() => go({ screen: 'check' })} />
      <Item icon={IconChartHistogram} label={t('nav.insights')} short={t('nav.insightsShort')} keys="Ctrl+4" here={here === 'insights'} open={open} onClick={() => go({ screen: 'insights' })} />
      <div className={classes.rule} />
      <Item icon={IconPlus} label={t('nav.import')} short={t('nav.import')} keys="Ctrl+O" open={open} onClick={() => openImport()} />
      <span className={classes.spring} />
      <Item icon={IconSettings} label={t('nav.settings')} short={t('nav.settings')} keys="Ctrl+," here={here === 'settings'} open={open} onClick={() => go({ screen: 'settings' })} />
      <Item icon={IconHelp} label={t('nav.help')} short={t('nav.help')} keys="F1" here={here === 'help'} open={open} onClick={() => go({ screen: 'help' })} />
      <Item icon={open ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand} label={open ? t('nav.collapse') : t('nav.expand')} open={open} onClick={onToggle} />
    </nav>
  )
}
