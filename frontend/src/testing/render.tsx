import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { cssVariables, theme } from '../app/theme'
import { start } from '../lib/route'
import { catalogue } from '../i18n/words'
import { sentences } from '../bridge/fake/words'
import { currentLanguage } from '../i18n'

/** Shows an element as the app would, and gives a person to click with. */
export function show(element: ReactElement) {
  start()
  catalogue.set(sentences(currentLanguage()))
  const shown = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <Notifications transitionDuration={0} />
      {element}
    </MantineProvider>,
  )
  return { ...shown, user: userEvent.setup() }
}
