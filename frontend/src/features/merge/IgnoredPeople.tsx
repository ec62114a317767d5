import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { AppError } from '../../bridge/error'
import { ignore, ignoredPeople } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import type { IgnoredView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { channelName } from '../../i18n/channels'
import classes from './Merge.module.css'

/** Everybody who is ignored, with the way back. */
export function IgnoredPeople() {
  const t = useT()
  const f = useFormat()
  const people = useLoad('ignored', ignoredPeople)
  const [error, setError] = useState<AppError>()
  const showAgain = async (p: IgnoredView) => {
    try {
      await ignore(p.id, false)
      setError(undefined)
      undoable(t('merge.shownAgain', { name: p.name }), () => ignore(p.id, true), () => ignore(p.id, false))
    } catch (reason) {
      setError(AppError.of(reason))
    }
  }
  if (people.error) return <ErrorNote error={people.error} onRetry={people.reload} />
  if (!people.data) return <Loading count={3} />
  if (people.data.length === 0) return <Empty icon={IconEyeOff} title={t('merge.ignoredEmpty')} hint={t('merge.ignoredEmptyHint')} />
  return (
    <>
      {error && <ErrorNote error={error} />}
      <p className={classes.hint}>{t('merge.ignoredHint')}</p>
      <ul className={classes.ignored}>
        {people.data.map((p) => (
          <li key={p.id}>
            <span>
              <b>{p.name}</b> {p.company}
              <small>
                {[...p.channels.map((c) => channelName(t, c)), t('merge.messages', { count: p.messages, number: f.count(p.messages) }), f.date(p.last)].filter(Boolean).join(' · ')}
              </small>
            </span>
            <Button size="compact-sm" variant="default" aria-label={`${t('merge.showAgain')}: ${p.name}`} onClick={() => void showAgain(p)}>
              {t('merge.showAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
