import { Checkbox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { NameChoice } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import classes from './Import.module.css'

interface Props {
  names: NameChoice[]
  sure: boolean
  me: string[]
  noMe: boolean
  onChange: (me: string[], noMe: boolean) => void
}

/** "哪一个是你?": large buttons, the likely one pressed already; colleagues may be added. */
export function WhoAreYou({ names, sure, me, noMe, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const toggle = (name: string) => onChange(me.includes(name) ? me.filter((n) => n !== name) : [...me, name], false)
  return (
    <fieldset className={classes.question}>
      <legend>{t('import.who')}</legend>
      <p className={classes.hint}>{sure ? t('import.whoSure') : t('import.whoHint')}</p>
      <div className={classes.names}>
        {names.map((n) => {
          const pressed = !noMe && me.includes(n.name)
          return (
            <button key={n.name} type="button" className={classes.nameButton} aria-pressed={pressed} onClick={() => toggle(n.name)}>
              <span className={classes.tick} aria-hidden>
                {pressed && <IconCheck size={16} stroke={2} />}
              </span>
              <span>
                <b>{n.name}</b>
                <small>{t('import.nameFacts', { count: n.messages, number: f.count(n.messages), files: n.files })}</small>
              </span>
            </button>
          )
        })}
      </div>
      <Checkbox label={t('import.noMe')} checked={noMe} onChange={(e) => onChange(me, e.currentTarget.checked)} />
    </fieldset>
  )
}
