import { cell, useCell } from '../lib/cell'
import { call } from './backend'
import { AppError } from './error'
import { onAIJudging } from './events'
import type { AIProgress } from './views'

/** The one run of judging, which goes on while other screens are looked at. */
export interface Judging {
  running: boolean
  progress?: AIProgress
  error?: AppError
}

const state = cell<Judging>({ running: false })

/** Where a run stands that was stopped and can go on; ended: there is none. */
export const open = () => call('AI', (it) => it.Judging())

/** Messages that a model has not judged yet, and what judging them would take; sends nothing. */
export const estimate = (customer: number) => call('AI', (it) => it.JudgeEstimate(customer))

async function follow(run: () => Promise<AIProgress>): Promise<void> {
  state.set({ running: true })
  const end = onAIJudging((progress) => state.set({ running: true, progress }))
  try {
    state.set({ running: false, progress: await run() })
  } catch (reason) {
    const error = AppError.of(reason)
    const { progress } = state.get()
    state.set({ running: false, ...(progress && { progress }), ...(error.code !== 'cancelled' && { error }) })
  } finally {
    end()
  }
}

/** Starts; seen is that of the estimate that was shown. */
export const judge = (customer: number, seen: string) => follow(() => call('AI', (it) => it.Judge(customer, seen)))
export const resume = () => follow(() => call('AI', (it) => it.Resume()))
export const pause = () => call('AI', (it) => it.Cancel('judge'))

/** Gives up what is left; what was said stays. */
export async function abandon(): Promise<void> {
  await call('AI', (it) => it.Abandon())
  state.set({ running: false })
}

export const useJudging = () => useCell(state)
