import { Select } from '@mantine/core'
import { countries } from '../../bridge/customers'
import { useLoad } from '../../bridge/useLoad'
import type { PlanChat } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Import.module.css'

const shown = 12

interface Props {
  chats: PlanChat[]
  me: string[]
  places: Record<string, string> // countries that were chosen, by name
  onChange: (name: string, country: string) => void
}

/** Whom the import adds, and in which country: as their numbers tell, until the person says otherwise. */
export function Partners({ chats, me, places, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const list = useLoad('countries', countries)
  const partners = chats.flatMap((chat) => chat.partners).filter((p, i, all) => !me.includes(p.name) && all.findIndex((o) => o.name === p.name) === i)
  if (partners.length === 0) return null
  const choices = (list.data ?? []).map((c) => ({ value: c.code, label: f.country(c.code) }))
  return (
    <div className={classes.question}>
      <b>{t('import.partners')}</b>
      {list.error && <ErrorNote compact error={list.error} onRetry={list.reload} />}
      <ul className={classes.partners}>
        {partners.slice(0, shown).map((p) => {
          const country = places[p.name] ?? p.country
          return (
            <li key={p.name}>
              <span className={classes.partner}>{p.name}</span>
              <Select
                w={220}
                searchable
                clearable
                limit={60}
                aria-label={t('import.countryOf', { name: p.name })}
                placeholder={t('import.countryNone')}
                nothingFoundMessage={t('profile.noMatch')}
                data={choices}
                value={country || null}
                onChange={(chosen) => onChange(p.name, chosen ?? '')}
              />
              {country !== '' && country === p.country && (
                <span className={classes.hint}>{t('import.country', { place: p.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '', phone: p.phone })}</span>
              )}
            </li>
          )
        })}
        {partners.length > shown && <li className={classes.hint}>{t('import.partnersMore', { count: partners.length - shown })}</li>}
      </ul>
    </div>
  )
}
