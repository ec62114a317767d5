import { call } from './backend'

/** All sentences of the backend in a language, by key. */
export const fetchCatalogue = (language: string) => call('Words', (it) => it.Catalogue(language))
