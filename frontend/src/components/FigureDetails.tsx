import { Button } from '@mantine/core'
import type { DetailView, FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useWords } from '../i18n/words'
import { go } from '../lib/route'
import { DetailList } from './DetailList'
import { FigureNeed } from './FigureNeed'
import { useLimitText } from './limitText'
import classes from './Figure.module.css'

/** What stands behind (i): meaning, what is missing, how it is computed, figures beside it, reference ranges, source. */
export function FigureDetails({ figure, customer, onOpen }: { figure: FigureView; customer?: number; onOpen?: (detail: DetailView) => void }) {
  const t = useT()
  const w = useWords()
  const word = (part: string) => w(`indicator.${figure.id}.${part}`)
  const limit = useLimitText(figure.id)
  const few = figure.state === 'measured' && figure.unit !== 'flag' && figure.n < 20
  return (
    // The text itself takes the focus, so that it is read from its beginning and Esc closes it.
    <div className={classes.details} tabIndex={0} data-autofocus>
      <strong>{word('name') || figure.ref}</strong>
      {word('why') !== '' && <p>{word('why')}</p>}
      <FigureNeed figure={figure} customer={customer} />
      {figure.state === 'not_enough_data' && figure.need === '' && <p>{t('figure.notEnoughWhy')}</p>}
      {few && <p>{t('figure.fewWhy', { n: figure.n })}</p>}
      {word('how') !== '' && (
        <p>
          <span className={classes.label}>{t('figure.formula')}</span> {word('how')}
        </p>
      )}
      {limit && <p className={classes.small}>{limit}</p>}
      <DetailList figure={figure} onOpen={onOpen} />
      <p className={classes.foot}>
        <span className={classes.small}>
          {figure.ref}
          {figure.source !== '' && ` · ${figure.source}`}
        </span>
        <Button size="compact-sm" variant="subtle" onClick={() => go({ screen: 'help', topic: `figures/${figure.id}` })}>
          {t('figure.all')}
        </Button>
      </p>
    </div>
  )
}
