import { useMemo } from 'react'
import { spread } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { FigureView } from '../../bridge/views'
import { DotStrip } from '../../charts/DotStrip'
import { SpeedBands } from '../../charts/SpeedBands'
import { FigureNeed } from '../../components/FigureNeed'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { Fetched } from './Fetched'
import { Info } from './Info'
import { useMissing } from './Missing'
import { figureOf, useView } from './view'

const id = 'response_time'
const bands = ['within_15_min', 'within_4_h', 'same_day', 'next_day', 'later', 'none'] as const
type Band = (typeof bands)[number]
/** Those that count as quick in the title. */
const quick = ['within_15_min', 'within_4_h']

/** How soon customers reply, in bands of their working time. */
export function Speed() {
  const { overview } = useView()
  const figure = figureOf(overview.figures, id)
  return figure ? <Bands figure={figure} /> : null
}

function Bands({ figure }: { figure: FigureView }) {
  const t = useT()
  const f = useFormat()
  const missing = useMissing()
  const { query, open } = useView()
  const details = useMemo(() => bands.flatMap((key) => figure.details.find((d) => d.key === key) ?? []), [figure])
  const rows = useMemo(() => details.map((d) => ({ key: d.key, label: t(`insights.band.${d.key as Band}`), n: d.hits, none: d.key === 'none' })), [details, t])
  const n = details[0]?.n ?? 0
  const soon = details.filter((d) => quick.includes(d.key)).reduce((sum, d) => sum + d.hits, 0)
  const lacking = details.find((d) => d.need !== '' && d.state !== 'measured')
  const title = n === 0 ? t('insights.speed.none') : t('insights.speed', { soon: f.count(soon), n: f.count(n) })
  return (
    <SpeedBands
      title={title}
      alt={title}
      n={n}
      heading={t('insights.speed.heading')}
      rows={rows}
      info={<Info figure={figure} />}
      empty={n > 0 ? undefined : lacking ? <FigureNeed plain figure={lacking} /> : (missing({ ...figure, n }) ?? undefined)}
      onOpen={() => open({ kind: 'people', id, query })}
      onPoint={(key) => open({ kind: 'messages', id, query, part: { key, only: 'hits' } })}
    />
  )
}

/** Each reply as a dot: the outliers that a median hides. */
export function Waits() {
  const t = useT()
  const f = useFormat()
  const { overview, query, key, open } = useView()
  const cases = useLoad(`waits ${key}`, () => spread(id, 'wall', query))
  const ended = useMemo(() => (cases.data?.cases ?? []).filter((c) => !c.open), [cases.data])
  const rows = useMemo(() => ended.map((c, i) => ({ key: String(i), label: c.name, seconds: c.value })), [ended])
  const figure = figureOf(overview.figures, id)
  if (!figure) return null
  const wall = figure.details.find((d) => d.key === 'wall' && d.state === 'measured')
  const title = wall ? t('insights.waits', { time: f.duration(wall.value) }) : t('insights.waits.none')
  return (
    <Fetched of={cases} height={250}>
      {() => (
        <DotStrip
          title={title}
          alt={title}
          n={rows.length}
          unit={t('insights.clockTime')}
          heading={t('insights.customer')}
          rows={rows}
          median={wall?.value}
          info={<Info figure={figure} />}
          empty={rows.length === 0 ? <span>{t('insights.nothing')}</span> : undefined}
          onOpen={() => open({ kind: 'people', id, query })}
          onPoint={(i) => {
            const one = ended[Number(i)]
            if (one) open({ kind: 'cases', id, title, key: 'wall', cases: [one], text: (c) => f.duration(c.value) })
          }}
        />
      )}
    </Fetched>
  )
}
