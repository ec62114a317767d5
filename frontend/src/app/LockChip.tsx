import { Code, Popover, UnstyledButton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useT } from '../i18n'
import classes from './Shell.module.css'

/** 🔒 数据仅在本机: a click says what that means and where the file is. */
export function LockChip({ database }: { database: string }) {
  const t = useT()
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
