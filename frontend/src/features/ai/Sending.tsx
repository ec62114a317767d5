import { Checkbox, NumberInput, Radio } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n'
import classes from './AI.module.css'
import type { PartProps } from './AITab'
import { Kept } from './Kept'

const always = ['names', 'contacts', 'companies', 'accounts'] as const

/** What is masked, whether it is shown first, how often a month, and what it costs. */
export function Sending({ view, change }: PartProps) {
  const t = useT()
  const { settings: set, at } = view
  const [limit, setLimit] = useState<number | string>(set.limit)
  const keepLimit = () => {
    const n = Math.min(1_000_000, Math.max(0, Math.round(Number(limit) || 0)))
    setLimit(n)
    if (n !== set.limit) change({ limit: n })
  }
  return (
    <section className={classes.group}>
      <h2>{t('ai.sending')}</h2>
      <fieldset className={classes.masks}>
        <legend>{t('ai.masks')}</legend>
        {always.map((what) => (
          <Checkbox key={what} label={t(`ai.mask.${what}`)} checked disabled />
        ))}
        <Checkbox label={t('ai.mask.prices')} checked={set.prices} onChange={(e) => change({ prices: e.currentTarget.checked })} />
      </fieldset>
      <p className={classes.hint}>{t('ai.masksHint')}</p>
      <Radio.Group label={t('ai.show')} description={at.local ? t('ai.showLocal') : undefined} value={set.show ? 'show' : 'direct'} onChange={(how) => change({ show: how === 'show' })}>
        <div className={classes.choices}>
          <Radio value="show" label={t('ai.show.first')} />
          <Radio value="direct" label={t('ai.show.direct')} />
        </div>
      </Radio.Group>
      {!set.show && !at.local && <p className={classes.warning}>{t('ai.show.warning')}</p>}
      <div className={classes.fields}>
        <NumberInput label={t('ai.limit')} description={t('ai.limitHint')} min={0} max={1_000_000} allowDecimal={false} allowNegative={false} value={limit} onChange={setLimit} onBlur={keepLimit} onKeyDown={(e) => e.key === 'Enter' && keepLimit()} hideControls />
        <div className={classes.prices} role="group" aria-labelledby="ai-prices">
          <span id="ai-prices">
            {t('ai.prices')}
            <small>{t('ai.pricesHint')}</small>
          </span>
          <Kept aria-label={t('ai.priceIn')} placeholder={t('ai.priceIn')} inputMode="decimal" value={set.price_in} onKeep={(price_in) => change({ price_in })} />
          <Kept aria-label={t('ai.priceOut')} placeholder={t('ai.priceOut')} inputMode="decimal" value={set.price_out} onKeep={(price_out) => change({ price_out })} />
        </div>
      </div>
    </section>
  )
}
