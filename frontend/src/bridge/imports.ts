import { call } from './backend'
import type { ImportAnswers, TableChoice } from './views'

export const pickFiles = () => call('Imports', (it) => it.PickFiles())
export const inspect = (paths: string[]) => call('Imports', (it) => it.Inspect(paths))
/** Looks at a table of a plan again, with the columns that were chosen for it. */
export const chooseTable = (plan: string, file: number, choice: TableChoice) => call('Imports', (it) => it.ChooseTable(plan, file, choice))
/** Asks where to put an empty table of a kind, and gives where it was put; "": nowhere. */
export const saveTemplate = (kind: string, language: string, name: string) => call('Imports', (it) => it.SaveTemplate(kind, language, name))
export const run = (answers: ImportAnswers) => call('Imports', (it) => it.Run(answers))
export const cancel = () => call('Imports', (it) => it.Cancel())
export const undo = (batch: number) => call('Imports', (it) => it.Undo(batch))
export const redo = (batch: number) => call('Imports', (it) => it.Redo(batch))
export const unfinished = () => call('Imports', (it) => it.Unfinished())
export const dismissUnfinished = (batch: number) => call('Imports', (it) => it.DismissUnfinished(batch))
/** What an undo would take away now. */
export const undoPreview = (batch: number) => call('Imports', (it) => it.UndoPreview(batch))
export const details = (batch: number) => call('Imports', (it) => it.Details(batch))
export const batches = () => call('Imports', (it) => it.Batches())
