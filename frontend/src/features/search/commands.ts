import { type Icon, IconCalendarClock, IconChartHistogram, IconFileImport, IconHelp, IconKeyboard, IconMessage2Check, IconMessages, IconMoon, IconReportAnalytics, IconSettings, IconSparkles, IconSun, IconUsers } from '@tabler/icons-react'
import { set } from '../../bridge/settings'
import { toast } from '../../components/toast'
import type { T } from '../../i18n'
import { go, openImport } from '../../lib/route'

interface Command {
  id: string
  icon: Icon
  label: string
  /** Further words that find it, English beside Chinese. */
  also: string
  keys?: string
  run: () => void
}

/** What the search can do besides finding. */
export function commands(t: T): Command[] {
  const theme = (value: string) => () => {
    set('theme', value).catch(() => toast(t('error.internal')))
  }
  return [
    { id: 'check', icon: IconMessage2Check, label: t('nav.check'), also: 'check write', keys: 'Ctrl+3', run: () => go({ screen: 'check' }) },
    // After the sheet has closed: both are sheets, and only one is open.
    { id: 'import', icon: IconFileImport, label: t('import.title'), also: 'import', keys: 'Ctrl+O', run: () => void setTimeout(openImport, 0) },
    { id: 'customers', icon: IconUsers, label: t('nav.customers'), also: 'customers', keys: 'Ctrl+2', run: () => go({ screen: 'customers' }) },
    { id: 'insights', icon: IconChartHistogram, label: t('nav.insights'), also: 'insights figures charts dashboard', keys: 'Ctrl+4', run: () => go({ screen: 'insights' }) },
    { id: 'calendar', icon: IconCalendarClock, label: t('calendar.title'), also: 'calendar clock holidays time zone', run: () => go({ screen: 'calendar' }) },
    { id: 'phrases', icon: IconMessages, label: t('phrases.title'), also: 'phrases templates snippets', run: () => go({ screen: 'phrases' }) },
    { id: 'habits', icon: IconReportAnalytics, label: t('habits.title'), also: 'habits review sent', run: () => go({ screen: 'habits' }) },
    { id: 'dark', icon: IconMoon, label: t('look.toDark'), also: 'dark', run: theme('dark') },
    { id: 'light', icon: IconSun, label: t('look.toLight'), also: 'light', run: theme('light') },
    { id: 'settings', icon: IconSettings, label: t('nav.settings'), also: 'settings', keys: 'Ctrl+,', run: () => go({ screen: 'settings' }) },
    { id: 'ai', icon: IconSparkles, label: t('ai.on'), also: 'AI model key', run: () => go({ screen: 'settings', tab: 'ai' }) },
    { id: 'keys', icon: IconKeyboard, label: t('help.topic.keys'), also: 'keyboard shortcuts', run: () => go({ screen: 'help', topic: 'keys' }) },
    { id: 'help', icon: IconHelp, label: t('nav.help'), also: 'help', keys: 'F1', run: () => go({ screen: 'help' }) },
  ]
}
