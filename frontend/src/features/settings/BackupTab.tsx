import { Button, Group, Modal } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { backups, backUpNow, restore } from '../../bridge/backups'
import { AppError } from '../../bridge/error'
import { refresh } from '../../bridge/settings'
import { useLoad } from '../../bridge/useLoad'
import type { BackupView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { toast } from '../../components/toast'
import { revertible } from '../../components/undo'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { start } from '../../lib/route'
import classes from './Settings.module.css'

/** Brings a copy back and gives the one of what was there before; what is shown may be gone, so the way here is forgotten. */
async function bringBack(name: string): Promise<string> {
  const before = await restore(name)
  await refresh()
  start({ screen: 'settings', tab: 'backups' })
  return before
}

/** 备份: the copies of all data, made before every import, and the way back to one. */
export function BackupTab() {
  const t = useT()
  const f = useFormat()
  const list = useLoad('backups', backups)
  const [asking, setAsking] = useState<BackupView>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError>()
  const run = async (change: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await change()
      setError(undefined)
    } catch (reason) {
      setError(AppError.of(reason))
    }
    setBusy(false)
    list.reload()
  }
  const replace = ({ name, at }: BackupView) => {
    setAsking(undefined)
    void run(async () => revertible(t('backup.restored', { when: f.dateTime(at) }), await bringBack(name), bringBack))
  }
  const now = () => void run(async () => { await backUpNow(); toast(t('backup.made')) })
  if (list.error) return <ErrorNote error={list.error} onRetry={list.reload} />
  if (!list.data) return <Loading count={4} />
  const { folder, backups: copies } = list.data
  const make = (
    <Button variant="default" loading={busy} onClick={now}>
      {t('backup.now')}
    </Button>
  )
  return (
    <>
      {error && <ErrorNote error={error} />}
      {copies.length === 0 ? (
        <Empty icon={IconDeviceFloppy} title={t('backup.empty')} hint={t('backup.emptyHint')}>
          {make}
        </Empty>
      ) : (
        <section className={classes.group}>
          <p className={classes.hint}>{t('backup.hint')}</p>
          <table className={classes.batches}>
            <thead>
              <tr>
                <th>{t('history.when')}</th>
                <th data-number>{t('backup.size')}</th>
                <th aria-label={t('history.action')} />
              </tr>
            </thead>
            <tbody>
              {copies.map((b) => (
                <tr key={b.name}>
                  <td data-when>{f.dateTime(b.at)}</td>
                  <td data-number>{t('backup.mb', { number: f.number(b.bytes / 1e6) })}</td>
                  <td data-number>
                    <Button size="compact-sm" variant="subtle" disabled={busy} onClick={() => setAsking(b)}>
                      {t('backup.restore')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.hint}>
            {t('backup.folder')} <span className={classes.path}>{folder}</span>
          </p>
          <Group>{make}</Group>
        </section>
      )}
      {asking && (
        <Modal opened onClose={() => setAsking(undefined)} title={t('backup.ask', { when: f.dateTime(asking.at) })} closeButtonProps={{ 'aria-label': t('action.close') }}>
          <p>{t('backup.askText')}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(undefined)}>
              {t('action.cancel')}
            </Button>
            <Button onClick={() => replace(asking)}>{t('backup.confirm')}</Button>
          </Group>
        </Modal>
      )}
    </>
  )
}
