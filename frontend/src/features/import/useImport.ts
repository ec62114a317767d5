import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../bridge/error'
import { type ImportProgress, onImportProgress } from '../../bridge/events'
import { cancel, chooseTable, inspect, pickFiles, redo, run, undo } from '../../bridge/imports'
import type { ImportAnswers, ImportPlan, ImportResult, TableChoice } from '../../bridge/views'
import { keep } from '../../components/undo'

/** Where an import stands: 识别 → 是谁 → 导入 → 结果. */
export type Step =
  | { at: 'idle' }
  | { at: 'inspecting'; paths: string[]; progress?: ImportProgress }
  | { at: 'plan'; plan: ImportPlan; error?: AppError; choosing?: { file: number; error?: AppError } }
  | { at: 'running'; progress?: ImportProgress; stopping: boolean }
  | { at: 'result'; result: ImportResult; undone: boolean; takeBack: () => void }
  | { at: 'failed'; error: AppError; paths: string[] }

export interface Importing {
  step: Step
  /** Inspects files; none opens the file dialog. */
  begin: (paths: string[]) => Promise<void>
  /** Looks at a table of the plan again, with the columns chosen for it. */
  choose: (file: number, choice: TableChoice) => Promise<void>
  start: (answers: ImportAnswers) => Promise<void>
  stop: () => void
  close: () => void
}

/** One import from dropped files to its result, and the way back. */
export function useImport(onClosed: () => void): Importing {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const turn = useRef(0)
  const mark = (batch: number, undone: boolean) => setStep((s) => (s.at === 'result' && s.result.batch === batch ? { ...s, undone } : s))

  useEffect(
    () =>
      onImportProgress((progress) =>
        setStep((s) => (s.at === 'inspecting' || s.at === 'running' ? { ...s, progress } : s)),
      ),
    [],
  )

  const close = useCallback(() => {
    turn.current++
    setStep({ at: 'idle' })
    onClosed()
  }, [onClosed])

  const begin = useCallback(
    async (given: string[]) => {
      const mine = ++turn.current
      let paths = given
      try {
        if (paths.length === 0) paths = await pickFiles()
        if (mine !== turn.current) return
        if (paths.length === 0) return close()
        setStep({ at: 'inspecting', paths })
        const plan = await inspect(paths)
        if (mine === turn.current) setStep({ at: 'plan', plan })
      } catch (reason) {
        const error = AppError.of(reason)
        if (mine !== turn.current) return
        if (error.code === 'cancelled') close()
        else setStep({ at: 'failed', error, paths })
      }
    },
    [close],
  )

  const choose = useCallback(
    async (file: number, choice: TableChoice) => {
      if (step.at !== 'plan') return
      const mine = turn.current
      const settle = (part: Partial<Extract<Step, { at: 'plan' }>>) =>
        mine === turn.current && setStep((s) => (s.at === 'plan' ? { ...s, choosing: undefined, ...part } : s))
      settle({ choosing: { file } })
      try {
        settle({ plan: await chooseTable(step.plan.id, file, choice) })
      } catch (reason) {
        settle({ choosing: { file, error: AppError.of(reason) } })
      }
    },
    [step],
  )

  const start = useCallback(
    async (answers: ImportAnswers) => {
      const before = step
      setStep({ at: 'running', stopping: false })
      try {
        const result = await run(answers)
        const back = result.batch === 0 ? undefined : keep(
          () => undo(result.batch).then(() => mark(result.batch, true)),
          () => redo(result.batch).then(() => mark(result.batch, false)),
        )
        setStep({ at: 'result', result, undone: false, takeBack: () => void back?.() })
      } catch (reason) {
        const error = AppError.of(reason)
        setStep(before.at === 'plan' ? { ...before, error } : { at: 'failed', error, paths: [] })
      }
    },
    [step],
  )

  const stop = useCallback(() => {
    setStep((s) => (s.at === 'running' ? { ...s, stopping: true } : s))
    // Nothing to stop any more is no trouble: the result is already on its way.
    cancel().catch(() => setStep((s) => (s.at === 'running' ? { ...s, stopping: false } : s)))
  }, [])

  return { step, begin, choose, start, stop, close }
}
