import { Button, Group, Modal } from '@mantine/core'
import type { AIEstimate } from '../../bridge/views'
import { SendPreview } from '../../components/SendPreview'
import { Stat, Stats } from '../../components/Stat'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { addressee } from '../../i18n/providers'

interface Props {
  estimate: AIEstimate
  onStart: () => void
  onClose: () => void
}

/** What judging would take, before anything leaves; where it leaves, with the first question word for word. */
export function JudgeDialog({ estimate: e, onStart, onClose }: Props) {
  const t = useT()
  const f = useFormat()
  const size = (
    <Stats>
      <Stat name={t('ai.judge.messages')}>
        {t('ai.judge.toJudge', { count: e.messages, number: f.count(e.messages), calls: f.count(e.calls) })}
        {e.known > 0 && ' · ' + t('ai.judge.known', { count: e.known, number: f.count(e.known) })}
        {e.blocked > 0 && ' · ' + t('ai.judge.blocked', { count: e.blocked, number: f.count(e.blocked) })}
      </Stat>
      <Stat name={t('ai.judge.cost')}>
        {t('ai.tokens', { sent: f.count(e.tokens_in), got: f.count(e.tokens_out) })} · {e.cost === '' ? t('ai.judge.costUnknown') : t('ai.judge.costAbout', { cost: e.cost })}
      </Stat>
    </Stats>
  )
  const start = t('ai.judge.start', { count: e.messages, number: f.count(e.messages) })
  return (
    <Modal opened onClose={onClose} size="44rem" title={t('ai.judge.ask', { provider: addressee(t, f, e.at) })} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {e.at.local ? (
        <>
          <p>{t('ai.local')}</p>
          {size}
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button data-autofocus onClick={onStart}>
              {start}
            </Button>
          </Group>
        </>
      ) : (
        <SendPreview at={e.at} purpose={t('ai.purpose.judge')} sent={e.sent} tokens={e.tokens_in} action={start} onSend={onStart} onCancel={onClose}>
          {size}
          <p>{t('ai.judge.first')}</p>
        </SendPreview>
      )}
    </Modal>
  )
}
