import { Button, Input, Switch } from '@mantine/core'
import { useState } from 'react'
import { askAgain, block, consent } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { useLoad } from '../../bridge/useLoad'
import type { AIConsent } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'

/** Whether this customer's chats may go to a language model (B-24); kept at once. */
export function MayLeave({ customer }: { customer: number }) {
  const t = useT()
  const f = useFormat()
  const loaded = useLoad(`consent ${customer}`, () => consent(customer))
  const [error, setError] = useState<AppError>()
  const set = (change: Promise<AIConsent>) => {
    change.then(
      (next) => {
        setError(undefined)
        loaded.keep(next)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  if (loaded.error) return <ErrorNote compact error={loaded.error} onRetry={loaded.reload} />
  if (!loaded.data) return null
  const { blocked, blocked_at, agreed, agreed_at, agreed_to } = loaded.data
  const state = () => {
    if (blocked) return t('consent.blocked', { when: f.date(blocked_at) })
    return agreed ? t('consent.agreed', { when: f.date(agreed_at), address: agreed_to }) : t('consent.asked')
  }
  return (
    <Input.Wrapper label={t('consent.title')} labelElement="div">
      <Switch mt={4} label={t('consent.never')} description={state()} checked={blocked} onChange={(e) => set(block(customer, e.currentTarget.checked))} />
      {agreed && !blocked && (
        <Button mt={4} size="compact-sm" variant="subtle" onClick={() => set(askAgain(customer))}>
          {t('consent.askAgain')}
        </Button>
      )}
      {error && <ErrorNote compact error={error} />}
    </Input.Wrapper>
  )
}
