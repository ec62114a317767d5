import { Button } from '@mantine/core'
import { useT } from '../i18n'
import { go, openImport } from '../lib/route'
import { type Measure, type Need, needOf } from './figureText'
import classes from './Figure.module.css'

interface Props {
  figure: Pick<Measure, 'need' | 'state'>
  /** Whose figure it is; absent: that of many. */
  customer?: number
  /** In a place that has a frame of its own. */
  plain?: boolean
}

/** Where what is missing can be given. */
const ways: Record<Need, (customer?: number) => void> = {
  country: (customer) => go(customer === undefined ? { screen: 'calendar' } : { screen: 'card', customer, tab: 'profile' }),
  hours: () => go({ screen: 'settings', tab: 'me' }),
  receipts: () => openImport(),
  orders: () => openImport(),
  rates: () => go({ screen: 'settings', tab: 'definitions' }),
  tags: (customer) => go(customer === undefined ? { screen: 'customers' } : { screen: 'card', customer, tab: 'profile' }),
}

/** What a figure lacks, or what another number stands in for, with the one thing to do about it. */
export function FigureNeed({ figure, customer, plain }: Props) {
  const t = useT()
  const need = needOf(figure)
  if (!need) return figure.state === 'not_in_source' ? <p>{t('figure.notInSourceWhy')}</p> : null
  const table = need === 'orders' || need === 'receipts'
  return (
    <div className={classes.need} data-plain={plain}>
      <span>{t(figure.state === 'measured' ? `need.${need}.instead` : `need.${need}.why`)}</span>
      <Button size="compact-sm" variant="default" onClick={() => ways[need](customer)}>
        {t(`need.${need}.do`)}
      </Button>
      {table && (
        <Button size="compact-sm" variant="subtle" onClick={() => go({ screen: 'help', topic: 'export' })}>
          {t('need.template')}
        </Button>
      )}
    </div>
  )
}
