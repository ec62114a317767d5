import { Button, Select } from '@mantine/core'
import { IconCircleCheck, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { test } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { addressee, providerName } from '../../i18n/providers'
import classes from './AI.module.css'
import type { PartProps } from './AITab'
import { Kept } from './Kept'
import { KeyField } from './KeyField'

type Tested = { state: 'none' } | { state: 'asking' } | { state: 'works' } | { state: 'failed'; error: AppError }

/** Who is asked: a preset or an address of one's own, model and key, and whether it answers. */
export function Service({ view, change, take, paused, pause }: PartProps & { paused: boolean; pause: (paused: boolean) => void }) {
  const t = useT()
  const f = useFormat()
  const [tested, setTested] = useState<Tested>({ state: 'none' })
  const { settings: set, at } = view
  const preset = view.providers.find((p) => p.id === set.provider)
  const local = view.providers.filter((p) => p.local)
  const option = (p: { id: string; country: string }) => ({ value: p.id, label: providerName(t, p.id) + (p.country === '' ? '' : ` · ${f.country(p.country)}`) })
  const ask = () => {
    setTested({ state: 'asking' })
    test().then(
      () => setTested({ state: 'works' }),
      (reason: unknown) => setTested({ state: 'failed', error: AppError.of(reason) }),
    )
  }
  // An address of one's own is not there yet: AI is off until it is typed, then on again.
  const choose = (provider: string) => {
    const wanted = set.on || paused
    pause(wanted && provider === 'custom')
    other({ provider, address: '', model: '', on: wanted && provider !== 'custom' })
  }
  const answersAt = (address: string) => {
    const goesOn = paused && address !== ''
    pause(paused && !goesOn)
    other(goesOn ? { address, on: true } : { address })
  }
  const other = (part: Parameters<typeof change>[0]) => {
    setTested({ state: 'none' })
    change(part)
  }
  return (
    <section className={classes.group}>
      <h2>{t('ai.service')}</h2>
      <div className={classes.fields}>
        <Select
          label={t('ai.provider')}
          allowDeselect={false}
          value={set.provider}
          onChange={(provider) => provider !== null && choose(provider)}
          data={[
            { group: t('ai.providers.online'), items: view.providers.filter((p) => !p.local && p.id !== 'custom').map(option) },
            { group: t('ai.providers.local'), items: local.map(option) },
            { group: t('ai.providers.other'), items: view.providers.filter((p) => p.id === 'custom').map(option) },
          ]}
        />
        <Kept label={t('ai.model')} value={set.model} placeholder={preset?.model ?? ''} onKeep={(model) => other({ model })} />
        <Kept className={classes.wide} label={t('ai.address')} inputMode="url" value={set.address} placeholder={preset?.address || 'https://…/v1'} onKeep={answersAt} />
      </div>
      {at.local ? <p className={classes.local}>{t('ai.local')}</p> : <p className={classes.hint}>{t('ai.remote', { provider: addressee(t, f, at) })}</p>}
      <KeyField key={at.address} view={view} take={take} onChange={() => setTested({ state: 'none' })} />
      <div className={classes.row}>
        <Button variant="default" loading={tested.state === 'asking'} disabled={at.address === ''} leftSection={<IconPlugConnected size={16} stroke={1.5} />} onClick={ask}>
          {t('ai.test')}
        </Button>
        <span className={classes.works} role="status">
          {tested.state === 'works' && (
            <>
              <IconCircleCheck size={18} stroke={1.5} aria-hidden />
              {t('ai.works', { model: at.model })}
            </>
          )}
        </span>
      </div>
      {tested.state === 'failed' && <ErrorNote error={tested.error} />}
    </section>
  )
}
