import { useT } from '../i18n'
import { useLimits } from '../i18n/limits'

/** Figures that wait for a reply at most so long (D-05). */
const replies = ['response_rate', 'response_time', 'first_reply_rate', 'substantive_response_rate', 'lukewarm', 'topic_opening_rate', 'read_no_reply']
/** Figures of conversations, which a silence ends (D-07). */
const conversations = ['turns', 'customer_initiated_rate', 'continuity', 'issue_resolution_rate']
/** Figures of turns, which a pause ends (D-03). */
const turns = ['richness', 'information_gain', 'sentiment', 'concerns', 'warmth', 'owed_replies', 'monologue', 'frequency', 'message_length']

/** Which limit, that a person can set, a figure rests on; "" none. */
export function useLimitText(id: string): string {
  const t = useT()
  const limits = useLimits()
  if (!limits) return ''
  if (replies.includes(id)) return t('limit.reply', { count: limits.replyHorizonDays })
  if (conversations.includes(id)) return t('limit.silence', { count: limits.silenceHours })
  return turns.includes(id) ? t('limit.turn', { count: limits.turnGapMinutes }) : ''
}
