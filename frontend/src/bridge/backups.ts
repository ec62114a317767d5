import { call } from './backend'

/** Copies of all data, the newest first; rescue tells which one stands in for a damaged file. */
export const backups = () => call('Backups', (it) => it.List())
export const backUpNow = () => call('Backups', (it) => it.Make())
/** Puts a copy in place of all data; gives the copy of what was there before. */
export const restore = (name: string) => call('Backups', (it) => it.Restore(name))
