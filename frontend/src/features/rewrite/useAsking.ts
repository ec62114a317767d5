import { useEffect, useRef, useState } from 'react'
import { cancel, preview, rewrite, translate } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { type AIPartial, onAIPartial } from '../../bridge/events'
import type { AIPreview, AIRewritten, AITranslated } from '../../bridge/views'

/** What is asked of the model for a draft. */
export interface Wish {
  what: 'rewrite' | 'translate'
  draft: string
  customer: number // 0 nobody
  language: '' | 'customer'
}

/** Where it stands: what would leave is read, shown for consent, sent, answered. */
export type Step =
  | { at: 'reading' }
  | { at: 'consent'; preview: AIPreview }
  | { at: 'asking'; partial?: AIPartial }
  | { at: 'versions'; rewritten: AIRewritten }
  | { at: 'translated'; translated: AITranslated }
  | { at: 'failed'; error: AppError }

export interface Asking {
  step: Step
  /** After consent; seen proves what was shown. */
  send: (seen: string, remember: boolean) => void
  /** From the beginning: whoever is asked and what leaves may be others now. */
  retry: () => void
}

/** Asks a model for a draft, after consent where it is needed; what is under way ends with the component. */
export function useAsking(wish: Wish, onCancelled: () => void): Asking {
  const [step, setStep] = useState<Step>({ at: 'reading' })
  const [attempt, setAttempt] = useState(0)
  const [id] = useState(() => crypto.randomUUID())
  const gone = useRef(false)
  const running = useRef(false)
  const latest = useRef({ wish, onCancelled })
  useEffect(() => {
    latest.current = { wish, onCancelled }
  })

  const send = (seen: string, remember: boolean) => {
    const { what, draft, customer, language } = latest.current.wish
    const asked = { id, text: draft, customer, language, seen, remember }
    setStep({ at: 'asking' })
    running.current = true
    const answer = what === 'rewrite' ? rewrite(asked).then((rewritten): Step => ({ at: 'versions', rewritten })) : translate(asked).then((translated): Step => ({ at: 'translated', translated }))
    answer.finally(() => (running.current = false)).then(
      (next) => {
        if (!gone.current) setStep(next)
      },
      (reason: unknown) => {
        if (gone.current) return
        const error = AppError.of(reason)
        if (error.code === 'cancelled') latest.current.onCancelled()
        else setStep({ at: 'failed', error })
      },
    )
  }
  const begin = useRef(send)
  useEffect(() => {
    begin.current = send
  })

  useEffect(() => {
    let ended = false
    preview(latest.current.wish.draft, latest.current.wish.customer).then(
      (shown) => {
        if (ended) return
        if (shown.blocked) setStep({ at: 'failed', error: new AppError('ai-blocked') })
        else if (shown.ask) setStep({ at: 'consent', preview: shown })
        else begin.current(shown.seen, false)
      },
      (reason: unknown) => {
        if (!ended) setStep({ at: 'failed', error: AppError.of(reason) })
      },
    )
    return () => {
      ended = true
    }
  }, [attempt])

  useEffect(() => onAIPartial((partial) => {
    if (partial.id === id) setStep((s) => (s.at === 'asking' ? { at: 'asking', partial } : s))
  }), [id])

  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      if (running.current) void cancel(id)
    }
  }, [id])

  const retry = () => {
    setStep({ at: 'reading' })
    setAttempt((n) => n + 1)
  }
  return { step, send, retry }
}
