import { useT } from '../../i18n'
import { useCell } from '../../lib/cell'
import { catalogue, useWords } from '../../i18n/words'
import classes from './Help.module.css'

/** Each figure in plain words and how it is computed; the same sentences as behind its (i). */
export function Glossary() {
  const t = useT()
  const w = useWords()
  const ids = Object.keys(useCell(catalogue)).flatMap((key) => /^indicator\.(\w+)\.how$/.exec(key)?.[1] ?? [])
  return (
    <>
      <p>{t('help.figures.lead')}</p>
      {ids.map((id) => (
        <section key={id} className={classes.entry}>
          <h3>{w(`indicator.${id}.name`)}</h3>
          <p>{w(`indicator.${id}.why`)}</p>
          <p className={classes.aside}>{w(`indicator.${id}.how`)}</p>
        </section>
      ))}
      <section className={classes.entry}>
        <h3>{t('help.figures.smallTitle')}</h3>
        <p>{t('help.figures.small')}</p>
      </section>
      <section className={classes.entry}>
        <h3>{t('help.figures.readTitle')}</h3>
        <p>{t('help.figures.read')}</p>
      </section>
    </>
  )
}
