import { Button, Modal } from '@mantine/core'
import { details } from '../../bridge/imports'
import { useLoad } from '../../bridge/useLoad'
import type { BatchView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { go } from '../../lib/route'
import classes from './Settings.module.css'

/** What an import brought: its customers, and what could not be read (S-14, 查看). */
export function BatchDialog({ batch, onClose }: { batch: BatchView; onClose: () => void }) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const loaded = useLoad(`batch ${batch.id}`, () => details(batch.id))
  const open = (customer: number) => {
    onClose()
    go({ screen: 'card', customer })
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('history.detailsOf', { at: f.dateTime(batch.at) })} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {loaded.error && <ErrorNote error={loaded.error} onRetry={loaded.reload} />}
      {!loaded.data && !loaded.error && <Loading count={3} />}
      {loaded.data && (
        <>
          <h3>{t('history.customers')}</h3>
          {loaded.data.customers.length === 0 && <p>{t('history.noCustomers')}</p>}
          {loaded.data.customers.map((c) => (
            <Button key={c.id} size="compact-sm" variant="subtle" onClick={() => open(c.id)}>
              {c.name}
            </Button>
          ))}
          {loaded.data.files.map((file, i) => (
            <section key={i}>
              <h3>{file.name}</h3>
              <ul className={classes.problems}>
                {file.problems.map((p, n) => (
                  <li key={n}>{w(`problem.${p.key}.text`, { line: String(p.line), ...p.params }) || p.key}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Modal>
  )
}
