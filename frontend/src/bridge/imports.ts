import { call } from './backend'
import type { ImportAnswers } from './views'

export const pickFiles = () => call('Imports', (it) => it.PickFiles())
export const inspect = (paths: string[]) => call('Imports', (it) => it.Inspect(paths))
export const run = (answers: ImportAnswers) => call('Imports', (it) => it.Run(answers))
export const cancel = () => call('Imports', (it) => it.Cancel())
export const undo = (batch: number) => call('Imports', (it) => it.Undo(batch))
export const redo = (batch: number) => call('Imports', (it) => it.Redo(batch))
export const unfinished = () => call('Imports', (it) => it.Unfinished())
export const dismissUnfinished = (batch: number) => call('Imports', (it) => it.DismissUnfinished(batch))
export const batches = () => call('Imports', (it) => it.Batches())
