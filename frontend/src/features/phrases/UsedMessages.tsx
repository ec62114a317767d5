import { messagesAt } from '../../bridge/phrases'
import { useLoad } from '../../bridge/useLoad'
import type { MessagePlace } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PlacedMessages } from '../../components/PlacedMessages'
import { go } from '../../lib/route'

/** The messages that a phrase was used in; each opens in its chat. */
export function UsedMessages({ places, label }: { places: MessagePlace[]; label: string }) {
  const loaded = useLoad(JSON.stringify(places), () => messagesAt(places))
  if (loaded.error) return <ErrorNote error={loaded.error} onRetry={loaded.reload} compact />
  if (!loaded.data) return <Loading count={2} />
  return <PlacedMessages messages={loaded.data} label={label} onOpen={(m) => go({ screen: 'card', customer: m.customer, message: m.message.id })} />
}
