import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../bridge/error'
import { type ImportProgress, onImportProgress } from '../../bridge/events'
import { cancel, inspect, pickFiles, redo, run, undo } from '../../bridge/imports'
import type { ImportAnswers, ImportPlan, ImportResult } from '../../bridge/views'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'

/** Where an import stands: 识别 → 是谁 → 导入 → 结果. */
export type Step =
  | { at: 'idle' }
  | { at: 'inspecting'; paths: string[]; progress?: ImportProgress }
  | { at: 'plan'; plan: ImportPlan; error?: AppError }
  | { at: 'running'; progress?: ImportProgress; stopping: boolean }
  | { at: 'result'; result: ImportResult; undone: boolean }
  | { at: 'failed'; error: AppError; paths: string[] }

export interface Importing {
  step: Step
  /** Inspects files; none opens the file dialog. */
  begin: (paths: string[]) => Promise<void>
  start: (answers: ImportAnswers) => Promise<void>
  stop: () => void
  takeBack: () => Promise<void>
  close: () => void
}

/** One import from dropped files to its result, and the way back. */
export function useImport(onClosed: () => void): Importing {
  const t = useT()
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const turn = useRef(0)

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

  const start = useCallback(
    async (answers: ImportAnswers) => {
      const before = step
      setStep({ at: 'running', stopping: false })
      try {
        const result = await run(answers)
        setStep({ at: 'result', result, undone: false })
        if (result.batch > 0) {
          undoable(t('import.done', { count: result.added }), () => undo(result.batch), () => redo(result.batch))
        }
      } catch (reason) {
        const error = AppError.of(reason)
        setStep(before.at === 'plan' ? { ...before, error } : { at: 'failed', error, paths: [] })
      }
    },
    [step, t],
  )

  const stop = useCallback(() => {
    setStep((s) => (s.at === 'running' ? { ...s, stopping: true } : s))
    // Nothing to stop any more is no trouble: the result is already on its way.
    cancel().catch(() => setStep((s) => (s.at === 'running' ? { ...s, stopping: false } : s)))
  }, [])

  const takeBack = useCallback(async () => {
    if (step.at !== 'result') return
    try {
      await undo(step.result.batch)
      setStep({ ...step, undone: true })
    } catch (reason) {
      setStep({ at: 'failed', error: AppError.of(reason), paths: [] })
    }
  }, [step])

  return { step, begin, start, stop, takeBack, close }
}
