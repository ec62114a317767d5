import { useT } from '../../i18n'
import { channelName } from '../../i18n/channels'
import { useFormat } from '../../i18n/format'

export const groupings = ['stage', 'country', 'tag', 'channel', 'opener'] as const

/** Which customers: all, or those of one group. */
export interface Grouping {
  by: string
  only: string
}

export const everybody: Grouping = { by: '', only: '' }

export const isGrouping = (v: unknown): v is Grouping =>
  typeof v === 'object' && v !== null && 'by' in v && 'only' in v && typeof v.only === 'string' && (v.by === '' || groupings.some((g) => g === v.by))

const stages = ['ice-breaking', 'interaction', 'conversion', 'maintenance'] as const

/** What a group is called; "" holds those that belong to none. */
export function useGroupName() {
  const t = useT()
  const f = useFormat()
  return (by: string, key: string): string => {
    if (key === '') return t('insights.group.none')
    const stage = stages.find((s) => s === key)
    if (by === 'stage' && stage) return t(`stage.${stage}`)
    if (by === 'country') return f.country(key)
    if (by === 'channel') return channelName(t, key)
    return key
  }
}
