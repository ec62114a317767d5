import type { Key, T } from './index'

/** The channels that a customer can be reached by (B-17). */
export const channels = ['whatsapp', 'messenger', 'instagram', 'telegram', 'email', 'phone', 'wechat', 'linkedin'] as const

const known: readonly string[] = channels

/** What a channel is called; one that nobody named here stands as it is stored. */
export const channelName = (t: T, channel: string): string => (known.includes(channel) ? t(`channel.${channel}` as Key) : channel)
