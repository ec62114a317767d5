import { ActionIcon, Menu, Tooltip, UnstyledButton, useComputedColorScheme } from '@mantine/core'
import { IconCheck, IconLanguage, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { set } from '../bridge/settings'
import type { SettingsView } from '../bridge/views'
import { Kbd } from '../components/Kbd'
import { Mark } from '../components/Mark'
import { toast } from '../components/toast'
import { languages, useLanguage, useT } from '../i18n'
import { openSearch } from '../lib/route'
import { LockChip } from './LockChip'
import classes from './Shell.module.css'

/** The strip at the top: who we are, that nothing leaves, search, language, theme. */
export function TitleBar({ settings }: { settings: SettingsView }) {
  const t = useT()
  const language = useLanguage()
  const dark = useComputedColorScheme() === 'dark'
  const save = (key: 'language' | 'theme', value: string) => {
    set(key, value).catch(() => toast(t('error.internal')))
  }
  return (
    <header className={classes.bar}>
      <div className={classes.brand}>
        <Mark size={24} />
        {t('app.name')}
      </div>
      <LockChip database={settings.database} ai={settings.ai} />
      <span className={classes.spring} />
      <UnstyledButton className={classes.searchBox} onClick={openSearch}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span>{t('nav.search')}</span>
        <Kbd keys="Ctrl+K" />
      </UnstyledButton>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Tooltip label={t('language.menu')}>
            <ActionIcon color="gray" aria-label={t('language.menu')}>
              <IconLanguage size={20} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {Object.entries(languages).map(([tag, name]) => (
            <Menu.Item key={tag} lang={tag} onClick={() => save('language', tag)} rightSection={tag === language ? <IconCheck size={16} stroke={1.5} /> : null}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={dark ? t('look.toLight') : t('look.toDark')}>
        <ActionIcon color="gray" aria-label={dark ? t('look.toLight') : t('look.toDark')} onClick={() => save('theme', dark ? 'light' : 'dark')}>
          {dark ? <IconSun size={20} stroke={1.5} /> : <IconMoon size={20} stroke={1.5} />}
        </ActionIcon>
      </Tooltip>
    </header>
  )
}
