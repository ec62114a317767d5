import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { DefinitionsView } from '../../bridge/views'
import { useT } from '../../i18n'
import type { Change } from './DefinitionsTab'
import classes from './Settings.module.css'

const isCurrency = (code: string) => /^[A-Z]{3}$/.test(code)

/** What one unit of a currency is worth in the base currency; without it amounts are never added up. */
export function Rates({ view, change }: { view: DefinitionsView; change: Change }) {
  const t = useT()
  const [added, setAdded] = useState('')
  const set = Object.fromEntries(view.rates.filter((r) => r.rate > 0).map((r) => [r.currency, r.rate]))
  const keep = (base: string, of: Record<string, number>) => change('rates', JSON.stringify({ base, of }))
  const without = (currency: string) => Object.fromEntries(Object.entries(set).filter(([key]) => key !== currency))
  const code = added.trim().toUpperCase()
  const known = view.rates.some((r) => r.currency === code) || code === view.base
  return (
    <section className={classes.group}>
      <h2>{t('definitions.rates')}</h2>
      <p className={classes.hint}>{t('definitions.ratesWhy')}</p>
      <Code key={view.base} label={t('definitions.base')} value={view.base} onSet={(base) => keep(base, Object.fromEntries(Object.entries(set).filter(([key]) => key !== base)))} />
      {view.base !== '' && (
        <>
          <ul className={classes.rates}>
            {view.rates.map((r) => (
              <li key={r.currency}>
                <Rate key={r.rate} currency={r.currency} base={view.base} rate={r.rate} onSet={(rate) => keep(view.base, { ...set, [r.currency]: rate })} />
                <span className={classes.hint}>{r.rate === 0 ? t('definitions.rateUnset') : r.used ? t('definitions.rateUsed') : t('definitions.rateUnused')}</span>
                {r.rate > 0 && (
                  <ActionIcon color="gray" aria-label={t('definitions.rateRemove', { currency: r.currency })} onClick={() => keep(view.base, without(r.currency))}>
                    <IconX size={16} stroke={1.5} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
          {view.rates.length === 0 && <p className={classes.hint}>{t('definitions.ratesNone')}</p>}
          <div className={classes.rateNew}>
            <TextInput w={120} maxLength={3} aria-label={t('definitions.rateNew')} placeholder="USD" value={added} onChange={(e) => setAdded(e.currentTarget.value)} />
            {isCurrency(code) && !known && (
              <Rate
                key={code}
                currency={code}
                base={view.base}
                rate={0}
                onSet={(rate) => {
                  keep(view.base, { ...set, [code]: rate })
                  setAdded('')
                }}
              />
            )}
          </div>
        </>
      )}
    </section>
  )
}

/** A currency that is kept when it has three letters. */
function Code({ label, value, onSet }: { label: string; value: string; onSet: (code: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(value)
  const code = typed.trim().toUpperCase()
  const wrong = code !== '' && !isCurrency(code)
  return (
    <form
      className={classes.add}
      onSubmit={(e) => {
        e.preventDefault()
        if (!wrong) onSet(code)
      }}
    >
      <TextInput label={label} placeholder="CNY" maxLength={3} value={typed} error={wrong && t('definitions.baseWrong')} onChange={(e) => setTyped(e.currentTarget.value)} />
      <Button type="submit" variant="default" style={{ alignSelf: 'end' }} disabled={wrong || code === value}>
        {t('orders.save')}
      </Button>
    </form>
  )
}

/** "1 USD = 7.2 CNY": kept when the field is left or Enter pressed, never 0 or below. */
function Rate({ currency, base, rate, onSet }: { currency: string; base: string; rate: number; onSet: (rate: number) => void }) {
  const t = useT()
  const [typed, setTyped] = useState<number | string>(rate === 0 ? '' : rate)
  const leave = () => {
    const next = Number(typed)
    if (next > 0 && next !== rate) onSet(next)
    else setTyped(rate === 0 ? '' : rate)
  }
  return (
    <NumberInput
      w={230}
      leftSection={<span className={classes.unit}>1 {currency} =</span>}
      leftSectionWidth={84}
      rightSection={<span className={classes.unit}>{base}</span>}
      rightSectionWidth={52}
      hideControls
      allowNegative={false}
      decimalScale={6}
      aria-label={t('definitions.rateOf', { currency, base })}
      value={typed}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(e) => e.key === 'Enter' && leave()}
    />
  )
}
