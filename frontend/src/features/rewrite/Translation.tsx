import { Button, Group } from '@mantine/core'
import type { AITranslated } from '../../bridge/views'
import { useT } from '../../i18n'
import { focusOnce } from '../../lib/focus'
import { Changes } from './Changes'
import classes from './Rewrite.module.css'

interface Props {
  draft: string
  translated: AITranslated
  onClose: () => void
}

/** What the draft says in Chinese, to be read and not to be sent. */
export function Translation({ draft, translated, onClose }: Props) {
  const t = useT()
  const { text, differences, broken } = translated
  return (
    <>
      <div className={classes.draft}>
        <strong>{t('rewrite.draft')}</strong>
        <p dir="auto">{draft}</p>
      </div>
      <p className={classes.chinese} lang="zh-Hans" role="status">
        {text}
      </p>
      {(differences.length > 0 || broken.length > 0) && <Changes differences={differences} broken={broken} />}
      <Group justify="flex-end" mt="md">
        <Button ref={focusOnce} variant="default" onClick={onClose}>
          {t('action.close')}
        </Button>
      </Group>
    </>
  )
}
