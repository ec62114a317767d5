import type { PlanChat } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Import.module.css'

/** Whom the import adds and what their numbers tell; to be mended on the card. */
export function Partners({ chats, me }: { chats: PlanChat[]; me: string[] }) {
  const t = useT()
  const f = useFormat()
  const partners = chats.flatMap((chat) => chat.partners).filter((p, i, all) => !me.includes(p.name) && all.findIndex((o) => o.name === p.name) === i)
  if (partners.length === 0) return null
  return (
    <div className={classes.question}>
      <b>{t('import.partners')}</b>
      <ul className={classes.partners}>
        {partners.slice(0, 12).map((p) => (
          <li key={p.name}>
            {p.name}
            <span className={classes.hint}>
              {p.country === '' ? t('import.noCountry') : t('import.country', { country: f.country(p.country), place: p.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '', phone: p.phone })}
            </span>
          </li>
        ))}
        {partners.length > 12 && <li className={classes.hint}>{t('import.partnersMore', { count: partners.length - 12 })}</li>}
      </ul>
    </div>
  )
}
