import { Switch } from '@mantine/core'
import { typical } from '../../bridge/insights'
import { useLoad } from '../../bridge/useLoad'
import type { DetailView, FigureView, TypicalView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { Figure } from '../../components/Figure'
import { FigureInfo } from '../../components/FigureInfo'
import { inUnit } from '../../components/figureText'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { useRemembered } from '../../lib/useRemembered'
import classes from './Indicators.module.css'
import { Present } from './Present'

interface Props {
  customer: number
  figures: FigureView[]
  onEvidence: (figure: FigureView, detail?: DetailView) => void
  onJump: (message: number) => void
}

const layers = [1, 2, 3] as const
const isBoolean = (v: unknown): v is boolean => typeof v === 'boolean'

/** The conversation that is going on, and all figures of a customer by layer beside what is usual. */
export function Indicators({ customer, figures, onEvidence, onJump }: Props) {
  const t = useT()
  const [measured, setMeasured] = useRemembered('card.measured', false, isBoolean)
  const usual = useLoad('typical', typical)
  if (figures.length === 0) return <Empty title={t('card.noFigures')} hint={t('card.noFiguresHint')} />
  const shown = measured ? figures.filter((f) => f.state === 'measured') : figures
  return (
    <div className={classes.stack}>
      <Present customer={customer} onJump={onJump} />
      <h2 className={classes.title}>{t('card.allFigures')}</h2>
      <Switch size="sm" label={t('card.measuredOnly', { n: figures.filter((f) => f.state === 'measured').length, all: figures.length })} checked={measured} onChange={(e) => setMeasured(e.currentTarget.checked)} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('card.column.figure')}</th>
            <th scope="col">{t('card.column.own')}</th>
            <th scope="col">{t('card.column.usual')}</th>
          </tr>
        </thead>
        {layers.map((layer) => (
          <Layer key={layer} layer={layer} customer={customer} figures={shown.filter((f) => f.layer === layer)} usual={usual.data ?? []} onEvidence={onEvidence} />
        ))}
      </table>
      {shown.length === 0 && <Empty title={t('card.noneMeasured')} />}
    </div>
  )
}

interface LayerProps {
  layer: (typeof layers)[number]
  customer: number
  figures: FigureView[]
  usual: TypicalView[]
  onEvidence: (figure: FigureView, detail?: DetailView) => void
}

function Layer({ layer, customer, figures, usual, onEvidence }: LayerProps) {
  const t = useT()
  const w = useWords()
  if (figures.length === 0) return null
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={classes.layer}>
          {t(`card.layer.${layer}`)}
        </th>
      </tr>
      {figures.map((f) => (
        <tr key={f.id}>
          <th scope="row">
            <span className={classes.name}>
              {w(`indicator.${f.id}.name`) || f.ref}
              <FigureInfo figure={f} customer={customer} onOpen={(detail) => onEvidence(f, detail)} />
            </span>
          </th>
          <td>
            <Figure figure={f} customer={customer} bare onEvidence={(detail) => onEvidence(f, detail)} />
          </td>
          <td>
            <Usual figure={f} usual={usual.find((u) => u.id === f.id)} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** The median of my customers, with how many have the figure. */
function Usual({ figure, usual }: { figure: FigureView; usual: TypicalView | undefined }) {
  const t = useT()
  const f = useFormat()
  if (!usual?.known || figure.unit === 'flag') return <span className={classes.small}>–</span>
  return (
    <>
      {inUnit({ unit: figure.unit, working: false, currency: usual.currency }, usual.value, t, f)}
      <span className={classes.of}>{t('card.ofCustomers', { count: usual.n, number: f.count(usual.n) })}</span>
    </>
  )
}
