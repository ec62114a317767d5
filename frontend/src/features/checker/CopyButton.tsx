import { Button, Modal } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { FindingView } from '../../bridge/views'
import { shortcut } from '../../components/Kbd'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Checker.module.css'

interface Props {
  stops: FindingView[] // what must not be sent as it is
  disabled: boolean
  copied: boolean
  asking: boolean
  onAsk: (asking: boolean) => void
  onCopy: () => void
}

/** The last step. With something grave in the draft it first says what it is. */
export function CopyButton({ stops, disabled, copied, asking, onAsk, onCopy }: Props) {
  const t = useT()
  const w = useWords()
  const [known, setKnown] = useState('')
  const grave = stops.length > 0
  const why = stops.map((f) => w(`rule.${f.rule}.why`, f.params) || w(`rule.${f.rule}.name`) || f.ref)
  // Once read and accepted, the same trouble is not asked about again.
  const accepted = known === why.join('\n')

  return (
    <>
      <Button
        disabled={disabled}
        variant={grave ? 'default' : 'filled'}
        leftSection={copied ? <IconCheck size={16} stroke={1.5} aria-hidden /> : <IconCopy size={16} stroke={1.5} aria-hidden />}
        onClick={() => (grave && !accepted ? onAsk(true) : onCopy())}
        title={shortcut('Ctrl+Shift+C')}
      >
        {copied ? t('check.copied') : grave && accepted ? t('check.copyAnyway') : t('check.copy')}
      </Button>
      <Modal opened={asking && grave} onClose={() => onAsk(false)} title={t('check.stop.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        <ul className={classes.stops}>
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <div className={classes.stopActions}>
          <Button data-autofocus onClick={() => onAsk(false)}>
            {t('check.stop.back')}
          </Button>
          <Button
            variant="outline"
            color="var(--stop)"
            onClick={() => {
              setKnown(why.join('\n'))
              onAsk(false)
              onCopy()
            }}
          >
            {t('check.copyAnyway')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
