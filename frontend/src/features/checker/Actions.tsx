import { Button, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconSend2 } from '@tabler/icons-react'
import { shortcut } from '../../components/Kbd'
import { useT } from '../../i18n'
import classes from './Checker.module.css'
import { OpenerTag } from './OpenerTag'

interface Props {
  empty: boolean
  /** "Copy anyway": something grave is in it that was read and accepted. */
  anyway: boolean
  grave: boolean
  copied: boolean
  /** Whether somebody is chosen whom it can be sent to. */
  addressed: boolean
  opener: string
  onOpener: (opener: string) => void
  onCopy: () => void
  onSent: () => void
}

/** The last step: copy, and say that it was sent. Huiyin never sends. */
export function Actions({ empty, anyway, grave, copied, addressed, opener, onOpener, onCopy, onSent }: Props) {
  const t = useT()
  return (
    <div className={classes.actions}>
      <OpenerTag opener={opener} disabled={!addressed} onChange={onOpener} />
      <Tooltip label={t('check.sent.needsCustomer')} disabled={addressed}>
        <Button
          variant="default"
          disabled={empty}
          data-disabled={!addressed || undefined}
          aria-disabled={!addressed}
          leftSection={<IconSend2 size={16} stroke={1.5} aria-hidden />}
          onClick={() => addressed && onSent()}
        >
          {t('check.sent.button')}
        </Button>
      </Tooltip>
      <Button
        disabled={empty}
        variant={grave ? 'default' : 'filled'}
        leftSection={copied ? <IconCheck size={16} stroke={1.5} aria-hidden /> : <IconCopy size={16} stroke={1.5} aria-hidden />}
        onClick={onCopy}
        title={shortcut('Ctrl+Shift+C')}
      >
        {copied ? t('check.copied') : anyway ? t('check.copyAnyway') : t('check.copy')}
      </Button>
    </div>
  )
}
