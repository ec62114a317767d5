import type { FigureView } from '../../bridge/views'
import { FigureNeed } from '../../components/FigureNeed'
import { type Measure, needOf } from '../../components/figureText'
import { useT } from '../../i18n'

/** Instead of a chart: what is missing for it; undefined where nothing is. */
export function useMissing() {
  const t = useT()
  return (figure: Pick<FigureView, 'n'> & Pick<Measure, 'need' | 'state'>) => {
    if (figure.state !== 'measured' && needOf(figure) && figure.n === 0) return <FigureNeed plain figure={figure} />
    return figure.n === 0 ? <span>{t('insights.nothing')}</span> : undefined
  }
}
