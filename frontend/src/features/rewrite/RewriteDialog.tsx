import { Button, Group, Modal } from '@mantine/core'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { SendPreview } from '../../components/SendPreview'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { addressee } from '../../i18n/providers'
import { focusOnce } from '../../lib/focus'
import { go } from '../../lib/route'
import classes from './Rewrite.module.css'
import { Streaming } from './Streaming'
import { Translation } from './Translation'
import { useAsking, type Wish } from './useAsking'
import { Versions } from './Versions'

interface Props {
  wish: Wish
  onUse: (text: string) => void
  onClose: () => void
}

/** What the settings can mend. */
const ofSettings = new Set(['ai-off', 'ai-key', 'ai-address', 'ai-model', 'ai-limit', 'key-store'])

/** From what would leave (S-13) to the versions; closing it at any time leaves the draft as it is. */
export function RewriteDialog({ wish, onUse, onClose }: Props) {
  const t = useT()
  const f = useFormat()
  const { step, send, retry } = useAsking(wish, onClose)
  const title = () => {
    if (step.at === 'consent') return t('ai.send.title', { provider: addressee(t, f, step.preview.at) })
    return wish.what === 'rewrite' ? t('rewrite.title') : t('rewrite.translation')
  }
  const wide = wish.what === 'rewrite' && (step.at === 'asking' || step.at === 'versions')
  return (
    <Modal opened onClose={onClose} title={title()} size={wide ? '72rem' : '40rem'} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {step.at === 'reading' && <Loading count={3} />}
      {step.at === 'consent' && (
        <SendPreview
          at={step.preview.at}
          purpose={wish.what === 'rewrite' ? t('ai.purpose.rewrite') : t('ai.purpose.translate')}
          sent={step.preview.sent}
          marks={step.preview.marks}
          tokens={step.preview.tokens}
          remember={wish.customer !== 0}
          action={step.preview.marks.length > 0 ? t('ai.send.masked') : t('ai.send.plain')}
          onSend={(remember) => send(step.preview.seen, remember)}
          onCancel={onClose}
        />
      )}
      {step.at === 'asking' && <Streaming what={wish.what} partial={step.partial} onCancel={onClose} />}
      {step.at === 'versions' && <Versions draft={wish.draft} rewritten={step.rewritten} onUse={onUse} onAgain={retry} onClose={onClose} />}
      {step.at === 'translated' && <Translation draft={wish.draft} translated={step.translated} onClose={onClose} />}
      {step.at === 'failed' && (
        <div className={classes.failed}>
          <ErrorNote error={step.error} />
          <p>{t('rewrite.unchanged')}</p>
          <p>{t('rewrite.offline')}</p>
          <Group justify="flex-end">
            {ofSettings.has(step.error.code) && (
              <Button variant="subtle" onClick={() => go({ screen: 'settings', tab: 'ai' })}>
                {t('rewrite.toSettings')}
              </Button>
            )}
            <Button ref={focusOnce} variant="default" onClick={onClose}>
              {t('action.close')}
            </Button>
            {step.error.code !== 'ai-blocked' && (
              <Button onClick={retry}>
                {t('action.retry')}
              </Button>
            )}
          </Group>
        </div>
      )}
    </Modal>
  )
}
