import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconLanguage, IconSettings, IconSparkles } from '@tabler/icons-react'
import { useState } from 'react'
import { useModelOn } from '../../bridge/settings'
import { useT } from '../../i18n'
import { go } from '../../lib/route'
import { RewriteDialog } from './RewriteDialog'
import classes from './Rewrite.module.css'
import type { Wish } from './useAsking'

interface Props {
  draft: string
  customer: number // 0 nobody
  /** Puts a version in place of the draft; must be one step of undo. */
  onUse: (text: string) => void
}

/** AI 改写 ▾ below a draft, with 译成中文 in it (S-06). Without AI it says that everything else works. */
export function RewriteMenu({ draft, customer, onUse }: Props) {
  const t = useT()
  const off = !useModelOn()
  const [wish, setWish] = useState<Wish>()
  const empty = draft.trim() === ''
  const ask = (what: Wish['what'], language: Wish['language'] = '') => setWish({ what, draft, customer, language })
  return (
    <>
      <Menu position="top-start" shadow="md" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconSparkles size={16} stroke={1.5} />} rightSection={<IconChevronDown size={14} stroke={1.5} />}>
            {t('rewrite.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {off ? (
            <>
              <Menu.Label className={classes.off}>{t('rewrite.off')}</Menu.Label>
              <Menu.Item leftSection={<IconSettings size={16} stroke={1.5} />} onClick={() => go({ screen: 'settings', tab: 'ai' })}>
                {t('rewrite.toSettings')}
              </Menu.Item>
            </>
          ) : (
            <>
              <Menu.Label className={classes.off}>{empty ? t('rewrite.empty') : t('rewrite.hint')}</Menu.Label>
              <Menu.Item disabled={empty} leftSection={<IconSparkles size={16} stroke={1.5} />} onClick={() => ask('rewrite')}>
                {t('rewrite.english')}
              </Menu.Item>
              <Menu.Item disabled={empty || customer === 0} leftSection={<IconSparkles size={16} stroke={1.5} />} onClick={() => ask('rewrite', 'customer')}>
                {customer === 0 ? t('rewrite.theirsNobody') : t('rewrite.theirs')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item disabled={empty} leftSection={<IconLanguage size={16} stroke={1.5} />} onClick={() => ask('translate')}>
                {t('rewrite.translate')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {wish && (
        <RewriteDialog
          wish={wish}
          onUse={(text) => {
            setWish(undefined)
            onUse(text)
          }}
          onClose={() => setWish(undefined)}
        />
      )}
    </>
  )
}
