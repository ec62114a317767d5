import { Button, Popover } from '@mantine/core'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Finding.module.css'

interface Props {
  rules: readonly string[]
  onSpeak: (rule: string) => void
}

/** The kinds that are not shown any more, each with the way back. */
export function QuietRules({ rules, onSpeak }: Props) {
  const t = useT()
  const w = useWords()
  if (rules.length === 0) return null
  return (
    <Popover position="top-start" withinPortal>
      <Popover.Target>
        <button type="button" className={classes.never}>
          {t('check.quiet', { count: rules.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('check.quiet', { count: rules.length })}>
        <ul className={classes.quiet}>
          {rules.map((rule) => (
            <li key={rule}>
              <span>{w(`rule.${rule}.name`) || rule}</span>
              <Button size="compact-sm" variant="subtle" onClick={() => onSpeak(rule)} aria-label={t('check.speakOf', { rule: w(`rule.${rule}.name`) || rule })}>
                {t('check.speak')}
              </Button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
