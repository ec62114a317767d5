import type { Key, T } from '../../i18n'

/** The name of a channel; one without a name of ours is shown as it is. */
export function channelName(t: T, channel: string): string {
  const key = `channel.${channel}`
  const name = t(key as Key) // an unknown key comes back as it is
  return name === key ? channel : name
}
