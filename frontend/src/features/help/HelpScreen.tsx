import { NavLink } from '@mantine/core'
import { IconChartDots, IconDeviceMobileShare, IconKeyboard, IconLock } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { PageTitle } from '../../components/PageTitle'
import { useT } from '../../i18n'
import { replace } from '../../lib/route'
import { ExportGuide } from './ExportGuide'
import { Glossary } from './Glossary'
import { PrivacyText } from './PrivacyText'
import { ShortcutList } from './ShortcutList'
import classes from './Help.module.css'

const topics = [
  ['export', IconDeviceMobileShare, ExportGuide],
  ['figures', IconChartDots, Glossary],
  ['keys', IconKeyboard, ShortcutList],
  ['privacy', IconLock, PrivacyText],
] as const

/** S-17: how to export, what the figures mean, the keys, privacy. A topic may name a part, "figures/turns". Works offline. */
export function HelpScreen({ topic }: { topic?: string }) {
  const t = useT()
  const [asked, part] = topic?.split('/') ?? []
  const here = topics.find(([id]) => id === asked) ?? topics[0]
  const Text: ComponentType<{ part?: string }> = here[2]
  return (
    <div className={classes.screen}>
      <PageTitle title={t('nav.help')} />
      <div className={classes.panes}>
        <nav className={classes.topics} aria-label={t('help.topics')}>
          {topics.map(([id, Icon]) => (
            <NavLink key={id} component="button" type="button" label={t(`help.topic.${id}`)} leftSection={<Icon size={18} stroke={1.5} />} active={id === here[0]} aria-current={id === here[0] ? 'page' : undefined} onClick={() => replace({ screen: 'help', topic: id })} />
          ))}
        </nav>
        <article className={classes.text}>
          <h2>{t(`help.topic.${here[0]}`)}</h2>
          <Text part={part} />
        </article>
      </div>
    </div>
  )
}
