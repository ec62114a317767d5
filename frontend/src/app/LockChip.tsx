import { Code, Popover, UnstyledButton } from '@mantine/core'
import { IconLock, IconSparkles } from '@tabler/icons-react'
import { useT } from '../i18n'
import { openSent } from '../lib/route'
import classes from './Shell.module.css'

interface Props {
  database: string
  ai: string // SettingsView.ai
}

/** 🔒 数据仅在本机: a click says what that means. With AI on it says so, and a click shows what has left. */
export function LockChip({ database, ai }: Props) {
  const t = useT()
  if (ai !== 'off') {
    return (
      <UnstyledButton className={classes.chip} data-ai={ai} title={t('lock.aiLog')} onClick={openSent}>
        <IconSparkles size={16} stroke={1.5} aria-hidden />
        {ai === 'local' ? t('lock.aiLocal') : t('lock.ai')}
      </UnstyledButton>
    )
  }
  return (
    <Popover width={360} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.chip}>
          <IconLock size={16} stroke={1.5} aria-hidden />
          {t('lock.chip')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        {/* Nothing to press inside: the text itself takes the focus, so that Esc closes it. */}
        <div tabIndex={0} data-autofocus className={classes.read}>
        <strong>{t('lock.title')}</strong>
        <p>{t('lock.network')}</p>
        <p>{t('lock.send')}</p>
        {database !== '' && (
          <>
            <p style={{ marginBottom: '0.25rem' }}>{t('lock.place')}</p>
            <Code style={{ overflowWrap: 'anywhere' }}>{database}</Code>
          </>
        )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
