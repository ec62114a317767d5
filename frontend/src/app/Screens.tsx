import type { SettingsView } from '../bridge/views'
import { AITab } from '../features/ai/AITab'
import { CalendarScreen } from '../features/calendar/CalendarScreen'
import { CardScreen } from '../features/card/CardScreen'
import { CheckerScreen } from '../features/checker/CheckerScreen'
import { CustomersScreen } from '../features/customers/CustomersScreen'
import { HabitsScreen } from '../features/habits/HabitsScreen'
import { HelpScreen } from '../features/help/HelpScreen'
import { InsightsScreen } from '../features/insights/InsightsScreen'
import { CardActions } from '../features/merge/CardActions'
import { IgnoredPeople } from '../features/merge/IgnoredPeople'
import { MergeStrip } from '../features/merge/MergeStrip'
import { PhrasesScreen } from '../features/phrases/PhrasesScreen'
import { SettingsScreen } from '../features/settings/SettingsScreen'
import { WelcomeScreen } from '../features/welcome/WelcomeScreen'
import { useRoute } from '../lib/route'
import { RewriteMenu } from '../features/rewrite/RewriteMenu'
import classes from './Shell.module.css'

/** The screen of the address; without any data the customer list is the welcome. */
export function Screens({ settings }: { settings: SettingsView }) {
  const route = useRoute()
  switch (route.screen) {
    case 'settings':
      return <SettingsScreen tab={route.tab} settings={settings} ai={<AITab />} ignored={<IgnoredPeople />} />
    case 'help':
      return <HelpScreen topic={route.topic} />
    case 'calendar':
      return <CalendarScreen key={route.customer} customer={route.customer} />
    case 'phrases':
      return <PhrasesScreen key={`${route.customer} ${route.keep}`} customer={route.customer} keep={route.keep} />
    case 'habits':
      return <HabitsScreen />
    case 'check':
      return <CheckerScreen key={`${route.customer} ${route.text}`} customer={route.customer} text={route.text} tools={RewriteMenu} />
    case 'card':
      return <CardScreen key={`${route.customer} ${route.message}`} customer={route.customer} message={route.message} tab={route.tab} actions={(card) => <CardActions card={card} />} />
    case 'insights':
      return settings.empty ? <WelcomeScreen /> : <InsightsScreen tab={route.tab} />
    case 'customers':
      if (settings.empty) return <WelcomeScreen />
      return (
        <div className={classes.stack}>
          <MergeStrip />
          <CustomersScreen />
        </div>
      )
  }
}
