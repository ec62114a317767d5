import { Button, Menu } from '@mantine/core'
import { IconMessages, IconReportAnalytics } from '@tabler/icons-react'
import { useT } from '../../i18n'
import { go } from '../../lib/route'

/** The way to phrases for the chosen customer, and to the look back at what was sent. */
export function PhraseMenu({ customer }: { customer: number }) {
  const t = useT()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconMessages size={16} stroke={1.5} aria-hidden />}>
          {t('phrases.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMessages size={16} stroke={1.5} />} onClick={() => go({ screen: 'phrases', customer: customer || undefined })}>
          {t('phrases.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconReportAnalytics size={16} stroke={1.5} />} onClick={() => go({ screen: 'habits' })}>
          {t('habits.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
