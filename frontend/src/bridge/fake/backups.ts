import { AppError } from '../error'
import { act, emit, stage, whenReset } from './stage'

const first = () => [
  { name: '20260310T061500Z.db', at: '2026-03-10T06:15:00Z', bytes: 18_734_080 },
  { name: '20260309T013000Z.db', at: '2026-03-09T01:30:00Z', bytes: 18_210_816 },
  { name: '20260306T080500Z.db', at: '2026-03-06T08:05:00Z', bytes: 9_437_184 },
]
let copies = first()
whenReset(() => {
  copies = first()
})

const folder = 'C:\\Users\\Lily\\AppData\\Roaming\\Huiyin\\'
const list = () => ({
  folder: folder + 'huiyin-backups',
  backups: stage.empty ? [] : copies,
  rescue: stage.rescued ? { at: copies[0]?.at ?? '', damaged: folder + 'huiyin.db.damaged-20260310T140000Z' } : { at: '', damaged: '' },
})
const take = () => {
  const name = `20260310T14${String(copies.length).padStart(2, '0')}00Z.db`
  stage.empty = false
  copies = [{ name, at: '2026-03-10T14:00:00Z', bytes: 18_750_464 }, ...copies]
  return name
}

/** Copies of the fake's data. */
export const backups = {
  List: act('Backups.List', list),
  Make: act('Backups.Make', () => {
    take()
    return list()
  }),
  Restore: act('Backups.Restore', (name: string) => {
    if (!copies.some((c) => c.name === name)) throw new AppError('backup-unknown', { name })
    emit('data:changed')
    return take()
  }),
}
