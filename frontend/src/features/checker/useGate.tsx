import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { FindingView } from '../../bridge/views'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Dialogs.module.css'

/**
 * Lets an action through, but first says what must not be sent in the draft as
 * it stands; once read and accepted, the same trouble is not asked about again.
 */
export function useGate(stopsNow: () => Promise<FindingView[]>) {
  const t = useT()
  const w = useWords()
  const [held, setHeld] = useState<{ why: string[]; action: () => void } | null>(null)
  const [accepted, setAccepted] = useState('')
  const whyOf = (stops: readonly FindingView[]) => stops.map((f) => w(`rule.${f.rule}.why`, f.params) || w(`rule.${f.rule}.name`) || f.ref)

  const run = async (action: () => void) => {
    const why = whyOf(await stopsNow())
    if (why.length > 0 && why.join('\n') !== accepted) setHeld({ why, action })
    else action()
  }
  const close = () => setHeld(null)

  const dialog = (
    <Modal opened={held !== null} onClose={close} title={t('check.stop.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <ul className={classes.stops}>
        {held?.why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <div className={classes.stopActions}>
        <Button data-autofocus onClick={close}>
          {t('check.stop.back')}
        </Button>
        <Button
          variant="outline"
          color="var(--stop)"
          onClick={() => {
            setAccepted(held?.why.join('\n') ?? '')
            close()
            held?.action()
          }}
        >
          {t('check.copyAnyway')}
        </Button>
      </div>
    </Modal>
  )
  return { run, dialog, isAccepted: (stops: readonly FindingView[]) => whyOf(stops).join('\n') === accepted }
}
