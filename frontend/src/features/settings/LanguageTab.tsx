import { Radio, Stack } from '@mantine/core'
import { set } from '../../bridge/settings'
import { languages, systemLanguage, useT } from '../../i18n'
import type { TabProps } from './MeTab'
import classes from './Settings.module.css'

/** 语言 of the interface; drafts keep the language they are written in. */
export function LanguageTab({ settings, save }: TabProps) {
  const t = useT()
  return (
    <section className={classes.group}>
      <Radio.Group label={t('settings.language')} description={t('settings.languageHint')} value={settings.language} onChange={(tag) => save(set('language', tag))}>
        <Stack gap="xs" mt="sm">
          <Radio value="" label={t('settings.languageSystem', { language: languages[systemLanguage()] })} />
          {Object.entries(languages).map(([tag, name]) => (
            <Radio key={tag} value={tag} label={name} lang={tag} />
          ))}
        </Stack>
      </Radio.Group>
    </section>
  )
}
