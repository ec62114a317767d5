import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { colleague, colleagues } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import type { ColleagueView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import type { TabProps } from './MeTab'
import classes from './Settings.module.css'

/** Who was taken for a customer and is one of us (D-02), with the way back. */
export function Colleagues({ save }: Pick<TabProps, 'save'>) {
  const t = useT()
  const people = useLoad('colleagues', colleagues)
  const back = async ({ id, name }: ColleagueView) => {
    await colleague(id, false)
    undoable(t('colleague.ended', { name }), () => colleague(id, true), () => colleague(id, false))
  }
  if (people.error) return <ErrorNote error={people.error} onRetry={people.reload} />
  return (
    <section className={classes.group}>
      <h2>{t('colleague.title')}</h2>
      <p className={classes.hint}>{t('colleague.hint')}</p>
      <ul className={classes.names} aria-label={t('colleague.title')}>
        {people.data?.map((p) => (
          <li key={p.id} className={classes.name}>
            {p.name}
            <ActionIcon size={24} color="gray" aria-label={t('colleague.end', { name: p.name })} onClick={() => save(back(p))}>
              <IconX size={14} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
