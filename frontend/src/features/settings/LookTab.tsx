import { SegmentedControl, Slider } from '@mantine/core'
import { useState } from 'react'
import { set } from '../../bridge/settings'
import { useT } from '../../i18n'
import type { TabProps } from './MeTab'
import classes from './Settings.module.css'

const sizes = [100, 125, 150, 200]

/** 外观: theme and text size. */
export function LookTab({ settings, save }: TabProps) {
  const t = useT()
  const [size, setSize] = useState(settings.text_size)
  return (
    <>
      <section className={classes.group}>
        <h2 id="theme">{t('settings.theme')}</h2>
        <SegmentedControl
          w="fit-content"
          aria-labelledby="theme"
          value={settings.theme}
          onChange={(theme) => save(set('theme', theme))}
          data={[
            { value: 'system', label: t('settings.theme.system') },
            { value: 'light', label: t('settings.theme.light') },
            { value: 'dark', label: t('settings.theme.dark') },
          ]}
        />
      </section>
      <section className={classes.group}>
        <h2>{t('settings.size')}</h2>
        <p className={classes.hint}>{t('settings.sizeHint')}</p>
        <div className={classes.sizes}>
          <Slider
            min={90}
            max={200}
            step={5}
            value={size}
            onChange={setSize}
            onChangeEnd={(to) => save(set('text_size', String(to)))}
            marks={sizes.map((value) => ({ value, label: `${value}%` }))}
            label={(value) => `${value}%`}
            thumbLabel={t('settings.size')}
          />
        </div>
      </section>
    </>
  )
}
