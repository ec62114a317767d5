import { Button, Group, Modal } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { log, wipe } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { useLoad } from '../../bridge/useLoad'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { toast } from '../../components/toast'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { closeSheet, useSheet } from '../../lib/route'
import classes from './AI.module.css'
import { SentEntry } from './SentEntry'

/** So many are shown first; the whole log may be long. */
const first = 100

function Entries() {
  const t = useT()
  const f = useFormat()
  const [all, setAll] = useState(false)
  const calls = useLoad(`sent ${all}`, () => log(all ? 0 : first + 1))
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<AppError>()
  const empty = () => {
    wipe().then(
      (count) => {
        setAsking(false)
        toast(t('ai.log.wiped', { count, number: f.count(count) }))
        calls.reload()
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  if (calls.error) return <ErrorNote error={calls.error} onRetry={calls.reload} />
  if (!calls.data) return <Loading count={4} />
  if (calls.data.length === 0) return <Empty icon={IconListDetails} title={t('ai.log.empty')} hint={t('ai.log.emptyHint')} />
  const more = !all && calls.data.length > first
  return (
    <>
      <p className={classes.hint}>{t('ai.log.hint')}</p>
      {error && <ErrorNote error={error} />}
      <ol className={classes.log}>
        {(more ? calls.data.slice(0, first) : calls.data).map((c) => (
          <SentEntry key={c.id} call={c} />
        ))}
      </ol>
      <Group justify="space-between">
        {asking ? (
          <>
            <span role="alert">{t('ai.log.sure')}</span>
            <Group gap="sm">
              <Button data-autofocus variant="default" onClick={() => setAsking(false)}>
                {t('action.cancel')}
              </Button>
              <Button className={classes.wipe} onClick={empty}>
                {t('ai.log.wipe')}
              </Button>
            </Group>
          </>
        ) : (
          <>
            <Button variant="subtle" onClick={() => setAsking(true)}>
              {t('ai.log.wipeAsk')}
            </Button>
            {more && (
              <Button variant="default" onClick={() => setAll(true)}>
                {t('ai.log.all')}
              </Button>
            )}
          </>
        )}
      </Group>
    </>
  )
}

/** 发送记录: everything that was sent to a model, word for word, the newest first (F-07). */
export function SentSheet() {
  const t = useT()
  const opened = useSheet()?.kind === 'sent'
  return (
    <Modal opened={opened} onClose={closeSheet} title={t('ai.log.title')} size="48rem" closeButtonProps={{ 'aria-label': t('action.close') }}>
      {opened && <Entries />}
    </Modal>
  )
}
