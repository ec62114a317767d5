import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useSettings } from '../bridge/settings'
import { fetchCatalogue } from '../bridge/words'
import type { SettingsView } from '../bridge/views'
import { isLanguage, type Language, setLanguage, systemLanguage } from '../i18n'
import { catalogue } from '../i18n/words'
import { zone } from '../i18n/zone'

/** The language that the settings ask for; "" follows the computer. */
export const languageOf = (settings: SettingsView): Language =>
  isLanguage(settings.language) ? settings.language : systemLanguage()

/** Speaks a language: the interface's wording and the backend's, at the same moment. */
export async function speak(language: Language): Promise<void> {
  const sentences = await fetchCatalogue(language)
  catalogue.set(sentences)
  await setLanguage(language)
}

/**
 * Makes the window look as the settings say. Theme and text size are also kept
 * where public/first-paint.js finds them before anything is drawn.
 */
export function useLook(): void {
  const settings = useSettings()
  const { setColorScheme } = useMantineColorScheme()
  const theme = settings?.theme
  const size = settings?.text_size
  const language = settings ? languageOf(settings) : undefined
  const shownZone = settings ? settings.zone || settings.computer_zone : ''
  useEffect(() => {
    if (theme === undefined) return
    localStorage.setItem('huiyin.theme', theme)
    setColorScheme(theme === 'light' || theme === 'dark' ? theme : 'auto')
    document.documentElement.style.removeProperty('background-color')
    document.documentElement.style.removeProperty('color-scheme')
  }, [theme, setColorScheme])
  useEffect(() => {
    if (size === undefined) return
    localStorage.setItem('huiyin.text_size', String(size))
    document.documentElement.style.fontSize = `${size}%`
  }, [size])
  useEffect(() => {
    if (language) void speak(language)
  }, [language])
  useEffect(() => {
    if (shownZone !== '') zone.set(shownZone)
  }, [shownZone])
}
