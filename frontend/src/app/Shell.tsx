import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { onFileDrop } from '../bridge/events'
import type { SettingsView } from '../bridge/views'
import { SentSheet } from '../features/ai/SentSheet'
import { ImportSheet } from '../features/import/ImportSheet'
import { MergeSheet } from '../features/merge/MergeSheet'
import { SearchSheet } from '../features/search/SearchSheet'
import { useT } from '../i18n'
import { openImport } from '../lib/route'
import { DropOverlay } from './DropOverlay'
import { Rail } from './Rail'
import { RescueStrip } from './RescueStrip'
import { SampleStrip } from './SampleStrip'
import { Screens } from './Screens'
import { TitleBar } from './TitleBar'
import { UnfinishedStrip } from './UnfinishedStrip'
import { useKeys } from './useKeys'
import classes from './Shell.module.css'

/** From which width on the rail stands open; larger text needs a wider window. */
const wide = (textSize: number) => `(min-width: ${0.75 * textSize}rem)`

/** Imports what was dropped; a dropped link comes without a path and is left alone. */
function importDropped(paths: string[]) {
  const files = paths.filter((path) => path !== '')
  if (files.length > 0) openImport(files)
}

/** Title bar, rail, screen, and the sheets above it. */
export function Shell({ settings }: { settings: SettingsView }) {
  const t = useT()
  useKeys()
  useEffect(() => onFileDrop(importDropped), [])
  const [chosen, setChosen] = useState<boolean>()
  const roomy = useMediaQuery(wide(settings.text_size), undefined, { getInitialValueInEffect: false })
  const open = chosen ?? roomy
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      <TitleBar settings={settings} />
      {!settings.sample && <RescueStrip />}
      {settings.sample ? <SampleStrip /> : <UnfinishedStrip />}
      <div className={classes.body}>
        <Rail open={open} onToggle={() => setChosen(!open)} />
        <main id="content" className={classes.content} tabIndex={-1}>
          <Screens settings={settings} />
        </main>
      </div>
      <ImportSheet />
      <SearchSheet />
      <MergeSheet />
      <SentSheet />
      <DropOverlay />
    </div>
  )
}
