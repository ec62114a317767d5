import { Button, Input, Select, TagsInput, TextInput, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { hours, setHours } from '../../bridge/calendars'
import { countries, save } from '../../bridge/customers'
import { AppError } from '../../bridge/error'
import type { CardFields, CardView } from '../../bridge/views'
import { useLoad } from '../../bridge/useLoad'
import { changeHours } from '../../components/changeHours'
import { CustomerHours } from '../../components/CustomerHours'
import { ErrorNote } from '../../components/ErrorNote'
import { toast } from '../../components/toast'
import { useT } from '../../i18n'
import { channelName, channels } from '../../i18n/channels'
import { useFormat } from '../../i18n/format'
import { stages } from './stages'
import { Handles } from './Handles'
import { MayLeave } from './MayLeave'
import classes from './Panes.module.css'

const same = (a: CardFields, b: CardFields) => JSON.stringify(a) === JSON.stringify(b)

/** What people write about a customer (B-01, B-02, B-05, B-06, B-17, B-19, B-20). */
export function Profile({ card, onSaved }: { card: CardView; onSaved: (card: CardView) => void }) {
  const t = useT()
  const format = useFormat()
  const country = useRef<HTMLInputElement>(null)
  const places = useLoad('countries', countries)
  const working = useLoad(`hours ${card.row.id}`, () => hours(card.row.id))
  const [stored, setStored] = useState(card.fields)
  const [draft, setDraft] = useState(card.fields)
  const [error, setError] = useState<AppError | null>(null)
  // What was saved elsewhere, stage, temperature and hours above all, shows here unless it is being edited.
  if (!same(stored, card.fields)) {
    setStored(card.fields)
    setDraft(same(draft, stored) ? card.fields : { ...draft, stage: card.fields.stage, temperature: card.fields.temperature, week: card.fields.week })
  }
  const dirty = !same(draft, card.fields)
  const set = (part: Partial<CardFields>) => setDraft({ ...draft, ...part })

  const store = (fields: CardFields, said: string) => {
    save(card.row.id, fields).then(
      (saved) => {
        setError(null)
        onSaved(saved)
        toast(said)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  const zones = places.data?.find((c) => c.code === draft.country)?.zones ?? []
  const chooseCountry = (country: string) => {
    const own = places.data?.find((c) => c.code === country)?.zones ?? []
    set({ country, zone: own.includes(draft.zone) ? draft.zone : (own[0] ?? '') })
  }
  const why = (value: string, reason: string) => (value === '' ? reason : undefined)

  return (
    <form
      className={classes.fields}
      onSubmit={(e) => {
        e.preventDefault()
        store(draft, t('profile.saved'))
      }}
    >
      {card.country_guessed && (
        <div className={classes.guess}>
          <span>{t('profile.guessed', { country: format.country(card.fields.country), phone: card.row.phone })}</span>
          <Button size="compact-sm" variant="default" onClick={() => store(card.fields, t('profile.confirmed'))}>
            {t('profile.confirm')}
          </Button>
        </div>
      )}
      <div className={classes.pair}>
        <TextInput label={t('profile.name')} required value={draft.name} onChange={(e) => set({ name: e.currentTarget.value })} />
        <TextInput
          label={t('profile.callName')}
          description={why(draft.call_name, t('profile.callNameWhy'))}
          value={draft.call_name}
          onChange={(e) => set({ call_name: e.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('profile.company')}
        description={why(draft.company, t('profile.companyWhy'))}
        value={draft.company}
        onChange={(e) => set({ company: e.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          ref={country}
          label={t('profile.country')}
          description={why(draft.country, t('profile.countryWhy'))}
          searchable
          clearable
          limit={60}
          nothingFoundMessage={t('profile.noMatch')}
          data={(places.data ?? []).map((c) => ({ value: c.code, label: format.country(c.code) }))}
          value={draft.country || null}
          onChange={(v) => chooseCountry(v ?? '')}
        />
        <TextInput
          label={t('profile.city')}
          value={draft.city}
          onChange={(e) => set({ city: e.currentTarget.value })}
        />
      </div>
      <Select
        label={t('profile.zone')}
        description={why(draft.zone, t('profile.zoneWhy'))}
        disabled={zones.length === 0}
        data={zones.map((z) => ({ value: z, label: format.zone(z) }))}
        value={draft.zone || null}
        onChange={(v) => set({ zone: v ?? '' })}
        allowDeselect={false}
      />
      {working.data && (
        <Input.Wrapper label={t('profile.hours')} labelElement="div">
          <CustomerHours
            hours={working.data}
            onSet={(week) => changeHours(setHours, { customer: card.row.id, country: '', week }, card.row.name)}
            onCountry={() => country.current?.focus()}
          />
        </Input.Wrapper>
      )}
      {working.error && <ErrorNote compact error={working.error} onRetry={working.reload} />}
      {places.error && <ErrorNote compact error={places.error} onRetry={places.reload} />}
      <Select
        label={t('profile.channel')}
        description={why(draft.channel, t('profile.channelWhy'))}
        clearable
        data={channels.map((c) => ({ value: c, label: channelName(t, c) }))}
        value={draft.channel || null}
        onChange={(v) => set({ channel: v ?? '' })}
      />
      <Handles found={card.identities} handles={draft.handles} onChange={(handles) => set({ handles })} />
      <Select
        label={t('profile.stage')}
        data={[{ value: '', label: t('stage.byRule') }, ...stages.map((s) => ({ value: s, label: t(`stage.${s}`) }))]}
        value={draft.stage}
        onChange={(v) => set({ stage: v ?? '' })}
        allowDeselect={false}
      />
      <TextInput
        label={t('profile.source')}
        description={why(draft.source, t('profile.sourceWhy'))}
        value={draft.source}
        onChange={(e) => set({ source: e.currentTarget.value })}
      />
      <TagsInput
        label={t('profile.tags')}
        description={draft.tags.length === 0 ? t('profile.tagsWhy') : undefined}
        placeholder={t('profile.tagsAdd')}
        value={draft.tags}
        onChange={(tags) => set({ tags })}
      />
      <Textarea
        label={t('profile.note')}
        autosize
        minRows={3}
        maxRows={10}
        value={draft.note}
        onChange={(e) => set({ note: e.currentTarget.value })}
      />
      <MayLeave customer={card.row.id} />
      {error && <ErrorNote error={error} />}
      {dirty && (
        <div className={classes.saveBar}>
          <Button variant="default" onClick={() => setDraft(card.fields)}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={draft.name.trim() === ''}>
            {t('profile.save')}
          </Button>
        </div>
      )}
    </form>
  )
}
