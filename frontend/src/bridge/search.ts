import { call } from './backend'

export const find = (query: string, limit: number) => call('Search', (it) => it.Find(query, limit))
