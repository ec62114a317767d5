import { useT } from '../../i18n'
import classes from './Help.module.css'

/** Numbers that articles claim; none of them is a standard here. */
const claimed = ['01', '02', '03', '05', '07', '08', '09', '10', '12', '14', '18', '19'] as const

/** What is said in articles and was not verified. */
export function Numbers() {
  const t = useT()
  return (
    <section className={classes.entry}>
      <h3>{t('help.numbers.title')}</h3>
      <p>{t('help.numbers.lead')}</p>
      <ul className={classes.details}>
        {claimed.map((n) => (
          <li key={n}>
            <span className={classes.ref}>N-{n}</span> {t(`help.number.${n}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
