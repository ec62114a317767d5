import { useMemo } from 'react'
import { compare } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { GroupFigures } from '../../bridge/views'
import { Intervals } from '../../charts/Intervals'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import { Fetched } from './Fetched'
import { type Grouping, groupings, useGroupName } from './groups'
import { Info } from './Info'
import { useMissing } from './Missing'
import { figureOf, useView } from './view'

const none: GroupFigures[] = []
/** More would not be told apart; the largest come first. */
const shown = 12

/** One rate of each group side by side, where customers are grouped and no group is chosen. */
export function ByGroup({ id, onChoose }: { id: string; onChoose: (grouping: Grouping) => void }) {
  const t = useT()
  const w = useWords()
  const missing = useMissing()
  const name = useGroupName()
  const { overview, query, key, open } = useView()
  const loaded = useLoad(`groups ${id} ${key}`, () => compare([id], query.by, query))
  const groups = loaded.data ?? none
  const rows = useMemo(
    () =>
      groups.slice(0, shown).flatMap((g) => {
        const own = g.figures[0]
        return own ? [{ key: g.key, label: name(query.by, g.key), hits: own.hits, n: own.n, value: own.value, low: own.interval?.low ?? 0, high: own.interval?.high ?? 0 }] : []
      }),
    // Names change with the language, and with it the overview's words.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [groups, query.by, t],
  )
  const figure = figureOf(overview.figures, id)
  const by = groupings.find((g) => g === query.by)
  if (!figure || !by) return null
  const title = t('insights.byGroup', { name: (w(`indicator.${id}.name`) || figure.ref), by: t(`insights.by.${by}`) })
  return (
    <Fetched of={loaded} height={300}>
      {() => (
        <Intervals
          title={title}
          alt={title}
          n={figure.n}
          heading={t(`insights.by.${by}`)}
          rows={rows}
          info={<Info figure={figure} />}
          empty={missing(figure)}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(only) => only !== '' && onChoose({ by, only })}
        />
      )}
    </Fetched>
  )
}
