import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { FigureView } from '../bridge/views'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { useWords } from '../i18n/words'
import { figureText } from './figureText'
import { FigureDetails } from './FigureDetails'
import { Range } from './Range'
import classes from './Figure.module.css'

interface Props {
  figure: FigureView
  /** Opens the messages that it was counted from; absent where they are in sight. */
  onEvidence?: () => void
  /** Without its name, in a table that has it as heading. */
  bare?: boolean
}

/**
 * A figure as this app shows all of them: value, unit, range, n, how it is
 * computed, and a way to its messages. Fewer than five cases show counts only,
 * fewer than twenty are grey (D-12); what can't be known says why.
 */
export function Figure({ figure, onEvidence, bare }: Props) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const text = figureText(figure, t, f)
  const name = w(`indicator.${figure.id}.name`) || figure.ref
  const spoken = [bare ? '' : name, text.value, text.range, text.n].filter(Boolean).join(', ')
  const inside = (
    <span className={classes.line}>
      <span className={classes[text.tone]}>{text.value}</span>
      {text.range !== '' && <span className={classes.small}>{text.range}</span>}
      {text.n !== '' && <span className={classes.small}>{text.n}</span>}
    </span>
  )
  return (
    <div className={classes.figure} data-tone={text.tone}>
      {!bare && (
        <div className={classes.name}>
          {name}
          <Popover width={340} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon size={24} color="gray" aria-label={t('figure.how', { name })}>
                <IconInfoCircle size={16} stroke={1.5} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <FigureDetails figure={figure} />
            </Popover.Dropdown>
          </Popover>
        </div>
      )}
      {onEvidence && figure.opens ? (
        <UnstyledButton className={classes.open} onClick={onEvidence} aria-label={t('figure.open', { figure: spoken })}>
          {inside}
        </UnstyledButton>
      ) : (
        inside
      )}
      <Range figure={figure} />
    </div>
  )
}
