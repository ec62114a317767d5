import { Text, Tooltip } from '@mantine/core'
import type { FigureView } from '../../bridge/views'
import { useT, type T } from '../../i18n'
import { useFormat, type Format } from '../../i18n/format'

/** From how many cases on a share stands without its range (D-12). */
const enough = 20

/** "80% n=5", "3/4" where there are too few for a share, "–" where there are none. */
export function rateText(f: FigureView, t: T, format: Format): string {
  if (f.n === 0) return '–'
  if (f.state !== 'measured') return t('customers.rate.few', { hits: f.hits, n: f.n })
  return `${format.share(f.value)} n=${format.count(f.n)}`
}

/** The reply rate in a line of a table, worded by D-12. */
export function RateCell({ figure }: { figure: FigureView }) {
  const t = useT()
  const format = useFormat()
  if (figure.state !== 'measured') {
    return (
      <Tooltip label={figure.n === 0 ? t('customers.rate.none') : t('customers.rate.fewWhy', { n: figure.n })} multiline maw={300}>
        <Text span inherit c="dimmed">
          {rateText(figure, t, format)}
        </Text>
      </Tooltip>
    )
  }
  const range = figure.interval ? format.shareRange(figure.interval.low, figure.interval.high) : ''
  return (
    <Tooltip label={t('customers.rate.range', { range, n: figure.n })} multiline maw={300}>
      <Text span inherit c={figure.n < enough ? 'dimmed' : undefined}>
        {format.share(figure.value)}{' '}
        <Text span fz="xs" c="dimmed">
          n={format.count(figure.n)}
        </Text>
      </Text>
    </Tooltip>
  )
}
