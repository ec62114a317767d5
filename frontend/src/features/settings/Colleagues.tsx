import { colleague, colleagues } from '../../bridge/merges'
import { useLoad } from '../../bridge/useLoad'
import type { ColleagueView } from '../../bridge/views'
import { Chips } from '../../components/Chips'
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
      <Chips label={t('colleague.title')} of="me" items={people.data?.map((p) => ({ key: p.id, name: p.name, remove: t('colleague.end', { name: p.name }), onRemove: () => save(back(p)) })) ?? []} />
    </section>
  )
}
