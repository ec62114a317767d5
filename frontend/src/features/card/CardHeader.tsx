import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CardView, CustomerRow } from '../../bridge/views'
import { CustomerClock } from '../../components/CustomerClock'
import { Temperature } from '../../components/Temperature'
import { changeTemperature } from './changeTemperature'
import { useT } from '../../i18n'
import { channelName } from '../../i18n/channels'
import { back, go } from '../../lib/route'
import classes from './CardScreen.module.css'
import { StagePicker } from './StagePicker'

interface Props {
  row: CustomerRow
  card: CardView | undefined // not known yet: the stage is shown and cannot be set
  onSaved: (card: CardView) => void
  actions?: ReactNode
}

/** Who it is, what time it is there, where the relation stands. */
export function CardHeader({ row, card, onSaved, actions }: Props) {
  const t = useT()
  const leave = () => {
    if (!back()) go({ screen: 'customers' })
  }
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <ActionIcon color="gray" aria-label={t('action.back')} onClick={leave} ml={-6}>
          <IconArrowLeft size={20} stroke={1.5} />
        </ActionIcon>
        <h1>{row.name}</h1>
        {row.company !== '' && <span className={classes.company}>{row.company}</span>}
        <Button
          ml="auto"
          leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
          onClick={() => go({ screen: 'check', customer: row.id })}
        >
          {t('card.write')}
        </Button>
        {actions ?? <span className={classes.waiting} />}
      </div>
      <div className={classes.facts}>
        <UnstyledButton className={classes.clock} onClick={() => go({ screen: 'calendar', customer: row.id })}>
          <CustomerClock clock={row.clock} country={row.country} weekday worded />
        </UnstyledButton>
        <StagePicker row={row} card={card} onSaved={onSaved} />
        <Temperature row={row} onSet={(to) => changeTemperature(row, to)} onMessage={(message) => go({ screen: 'card', customer: row.id, message })} />
        <span>{row.channels.map((c) => channelName(t, c)).join(' · ')}</span>
      </div>
    </header>
  )
}
