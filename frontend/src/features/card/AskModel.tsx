import { Button } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useT } from '../../i18n'
import { go } from '../../lib/route'

/** Where a message's mood is set right: the way to let a model judge too. Only where AI is on. */
export function AskModel() {
  const t = useT()
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<IconSparkles size={14} stroke={1.5} />} onClick={() => go({ screen: 'settings', tab: 'ai' })}>
      {t('judged.ask')}
    </Button>
  )
}
