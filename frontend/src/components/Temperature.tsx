import { Button, Popover, SegmentedControl, UnstyledButton } from '@mantine/core'
import { IconFlame, IconMinus, IconPencil, IconPlus, IconQuestionMark, IconSnowflake, IconSun, IconWind } from '@tabler/icons-react'
import type { CustomerRow } from '../bridge/views'
import { useT } from '../i18n'
import { useWords } from '../i18n/words'
import classes from './Temperature.module.css'

/** How warm a relation is, the warmest first; "unknown" where too little is known (D-15). */
export const temperatures = ['hot', 'warm', 'cool', 'cold', 'unknown'] as const

/** Those that a person can say. */
const settable = temperatures.filter((step) => step !== 'unknown')

const icons: Record<string, typeof IconSun> = { hot: IconFlame, warm: IconSun, cool: IconWind, cold: IconSnowflake, unknown: IconQuestionMark }

interface Props {
  row: Pick<CustomerRow, 'name' | 'temperature' | 'by_facts' | 'temperature_set' | 'facts'>
  /** Opens the messages of a fact, the first of them. */
  onMessage: (message: number) => void
  /** Sets it by hand, "" gives it back to the facts; absent: it is only shown. */
  onSet?: (temperature: string) => void
  /** In a list that has a keyboard of its own. */
  inList?: boolean
}

/** 热, 温, 凉 or 冷 with the facts that decided it, each with its messages; a person may know better. */
export function Temperature({ row, onMessage, onSet, inList }: Props) {
  const t = useT()
  const w = useWords()
  const Icon = icons[row.temperature] ?? IconQuestionMark
  const nameOf = (step: string) => (step === 'unknown' ? t('figure.notEnough') : w(`temperature.${step}.name`))
  const name = nameOf(row.temperature)
  const yours = row.temperature_set
  return (
    <Popover width={320} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.temperature} data-of={row.temperature} tabIndex={inList ? -1 : undefined} aria-label={t(yours ? 'temperature.whyYours' : 'temperature.why', { name: row.name, temperature: name })} onClick={(e) => e.stopPropagation()}>
          <Icon size={16} stroke={1.5} aria-hidden />
          <span className={classes.word} title={inList ? name : undefined}>{name}</span>
          {yours && <IconPencil size={14} stroke={1.5} aria-hidden />}
          {!inList && <span className={classes.why}>{t('temperature.ask')}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown onClick={(e) => e.stopPropagation()}>
        <div className={classes.facts} tabIndex={0} data-autofocus>
          <strong>{t(yours ? 'temperature.titleYours' : 'temperature.title', { temperature: name })}</strong>
          {yours && <p>{t('temperature.byFacts', { temperature: nameOf(row.by_facts) })}</p>}
          {row.facts.length === 0 && <p>{t('temperature.none')}</p>}
          <ul>
            {row.facts.map((fact) => {
              const [first] = fact.evidence
              const Vote = fact.vote > 0 ? IconPlus : IconMinus
              return (
                <li key={fact.id}>
                  <Vote size={14} stroke={2} role="img" aria-label={t(fact.vote > 0 ? 'temperature.for' : 'temperature.against')} />
                  {first === undefined ? <span>{w(`temperature.${fact.id}.text`, fact.params)}</span> : (
                    <UnstyledButton className={classes.fact} onClick={() => onMessage(first)}>
                      {w(`temperature.${fact.id}.text`, fact.params)}
                    </UnstyledButton>
                  )}
                </li>
              )
            })}
          </ul>
          <p className={classes.hint}>{t('temperature.hint')}</p>
          {onSet && (
            <div className={classes.set}>
              <SegmentedControl
                size="xs"
                aria-label={t('temperature.set')}
                value={row.temperature}
                onChange={onSet}
                data={settable.map((step) => ({ value: step, label: nameOf(step) }))}
              />
              {yours && (
                <Button size="compact-sm" variant="subtle" onClick={() => onSet('')}>
                  {t('temperature.auto')}
                </Button>
              )}
            </div>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
