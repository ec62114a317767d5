import { call } from './backend'

/** Opens the sample data beside the user's own. */
export const load = () => call('Samples', (it) => it.Load())
/** Closes the sample data; the user's own show again. */
export const clear = () => call('Samples', (it) => it.Clear())
