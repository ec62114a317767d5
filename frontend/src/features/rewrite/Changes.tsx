import { IconHandStop } from '@tabler/icons-react'
import type { AIVersion } from '../../bridge/views'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Rewrite.module.css'

interface Props {
  differences: AIVersion['differences']
  broken: readonly string[] // placeholders that were lost or invented
  refused?: boolean // the text is not offered
}

/** Which facts a model changed, each by name. */
export function Changes({ differences, broken, refused }: Props) {
  const t = useT()
  const w = useWords()
  const say = (was: string, now: string) => {
    if (was === '') return t('rewrite.invented', { now })
    return now === '' ? t('rewrite.lost', { was }) : t('rewrite.changed', { was, now })
  }
  return (
    <div className={classes.changes}>
      <IconHandStop size={18} stroke={1.5} aria-hidden />
      <div>
        <strong>{refused ? t('rewrite.refused') : t('rewrite.mistranslated')}</strong>
        {refused && <small> {w(differences.length > 0 ? 'error.facts-changed.code' : 'error.placeholders-changed.code')}</small>}
        <ul>
          {differences.map((d, i) => (
            <li key={i}>{say(d.was.trim(), d.now.trim())}</li>
          ))}
          {broken.map((mark) => (
            <li key={mark}>{t('rewrite.broken', { mark })}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
