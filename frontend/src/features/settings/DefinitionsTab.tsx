import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type DefinitionKey, read, reset, set } from '../../bridge/definitions'
import { AppError } from '../../bridge/error'
import { useLoad } from '../../bridge/useLoad'
import type { DefinitionsView } from '../../bridge/views'
import { Chips } from '../../components/Chips'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { toast } from '../../components/toast'
import { useT } from '../../i18n'
import { Rates } from './Rates'
import classes from './Settings.module.css'

export type Change = (key: DefinitionKey, value: string) => void

/** 指标口径: what figures rest on. A change counts at once, for all that was ever imported. */
export function DefinitionsTab() {
  const t = useT()
  const loaded = useLoad('definitions', read)
  const [error, setError] = useState<AppError>()
  if (loaded.error) return <ErrorNote error={loaded.error} onRetry={loaded.reload} />
  if (!loaded.data) return <Loading shape="card" count={5} />
  const keep = (asked: Promise<DefinitionsView>, told: string) =>
    void asked.then(
      (view) => {
        setError(undefined)
        loaded.keep(view)
        toast(told)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  const change: Change = (key, value) => keep(set(key, value), t('definitions.kept'))
  return (
    <>
      {error && <ErrorNote error={error} />}
      <section className={classes.group}>
        <h2>{t('definitions.limits')}</h2>
        <p className={classes.hint}>{t('definitions.limitsHint')}</p>
        <Limits view={loaded.data} change={change} />
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => keep(reset(), t('definitions.wasReset'))}>
          {t('definitions.reset')}
        </Button>
      </section>
      <AutomaticTexts texts={loaded.data.automatic_texts} change={change} />
      <Rates view={loaded.data} change={change} />
    </>
  )
}

const silences = ['24', '72', '168'] as const

function Limits({ view, change }: { view: DefinitionsView; change: Change }) {
  const t = useT()
  return (
    <>
      <Limit key={`gap ${view.turn_gap_minutes}`} name={t('definitions.turnGap')} why={t('definitions.turnGapWhy')} value={view.turn_gap_minutes} min={5} max={240} onSet={(n) => change('turn_gap', n)} />
      <Limit key={`horizon ${view.reply_horizon_days}`} name={t('definitions.replyHorizon')} why={t('definitions.replyHorizonWhy')} value={view.reply_horizon_days} min={1} max={90} onSet={(n) => change('reply_horizon', n)} />
      <div>
        <h3 className={classes.label}>{t('definitions.silence')}</h3>
        <p className={classes.hint}>{t('definitions.silenceWhy')}</p>
        <SegmentedControl mt={6} aria-label={t('definitions.silence')} value={String(view.silence_hours)} onChange={(hours) => change('silence', hours)} data={silences.map((s) => ({ value: s, label: t(`definitions.silence.${s}`) }))} />
      </div>
    </>
  )
}

interface LimitProps {
  name: string
  why: string
  value: number
  min: number
  max: number
  onSet: (value: string) => void
}

/** A number that is kept when the field is left or Enter pressed; what is out of range goes to its end. */
function Limit({ name, why, value, min, max, onSet }: LimitProps) {
  const [typed, setTyped] = useState<number | string>(value)
  const leave = () => {
    const next = Math.round(Math.min(max, Math.max(min, Number(typed) || value)))
    setTyped(next)
    if (next !== value) onSet(String(next))
  }
  return <NumberInput label={name} description={why} inputWrapperOrder={['label', 'description', 'input']} maw={360} value={typed} min={min} max={max} allowDecimal={false} allowNegative={false} onChange={setTyped} onBlur={leave} onKeyDown={(e) => e.key === 'Enter' && leave()} />
}

function AutomaticTexts({ texts, change }: { texts: string[]; change: Change }) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const keep = (all: string[]) => change('automatic_texts', JSON.stringify(all))
  const add = () => {
    const clean = typed.trim()
    if (clean !== '' && !texts.includes(clean)) keep([...texts, clean])
    setTyped('')
  }
  return (
    <section className={classes.group}>
      <h2>{t('definitions.automatic')}</h2>
      <p className={classes.hint}>{t('definitions.automaticWhy')}</p>
      {texts.length === 0 && <p className={classes.hint}>{t('definitions.automaticNone')}</p>}
      <Chips label={t('definitions.automatic')} of="me" items={texts.map((text) => ({ key: text, name: text, remove: t('settings.nameRemove', { name: text }), onRemove: () => keep(texts.filter((other) => other !== text)) }))} />
      <form
        className={classes.add}
        onSubmit={(e) => {
          e.preventDefault()
          add()
        }}
      >
        <TextInput aria-label={t('definitions.automaticNew')} placeholder={t('definitions.automaticNew')} value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={typed.trim() === ''}>
          {t('settings.nameAdd')}
        </Button>
      </form>
    </section>
  )
}
