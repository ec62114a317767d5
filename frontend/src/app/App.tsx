import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { read as readDefinitions } from '../bridge/definitions'
import { AppError } from '../bridge/error'
import { onDataChanged } from '../bridge/events'
import { refresh, useSettings } from '../bridge/settings'
import { ErrorNote } from '../components/ErrorNote'
import { setLanguage, systemLanguage } from '../i18n'
import { keepPage } from './drops'
import { languageOf, speak, useLook } from './look'
import { Shell } from './Shell'
import { cssVariables, theme } from './theme'

/** Reads settings and words, then shows the shell; what fails says so and can be tried again. */
function Start() {
  const settings = useSettings()
  const [spoken, setSpoken] = useState(false)
  const [error, setError] = useState<AppError>()
  const [attempt, setAttempt] = useState(0)
  useLook()
  useEffect(() => {
    const begin = async () => {
      await setLanguage(systemLanguage())
      await speak(systemLanguage()) // errors need words before settings can be read
      const read = await refresh()
      await speak(languageOf(read))
      setSpoken(true)
      await readDefinitions()
      setError(undefined)
    }
    begin().catch((reason: unknown) => setError(AppError.of(reason)))
    return onDataChanged(() => {
      refresh().catch((reason: unknown) => setError(AppError.of(reason)))
    })
  }, [attempt])
  if (error) {
    return (
      <main style={{ display: 'grid', height: '100%', padding: '2rem', placeItems: 'center' }}>
        <ErrorNote error={error} onRetry={() => setAttempt(attempt + 1)} />
      </main>
    )
  }
  return settings && spoken ? <Shell settings={settings} /> : null
}

export function App() {
  useEffect(keepPage, [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-left" limit={4} />
      <Start />
    </MantineProvider>
  )
}
