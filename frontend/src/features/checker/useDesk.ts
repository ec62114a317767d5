import { useCallback, useEffect, useRef, useState } from 'react'
import { draft, drop, flush, keepDraft, keepSoon } from '../../bridge/drafts'
import { AppError } from '../../bridge/error'
import { last } from './last'

/** What lies on the desk: a new one for each text that is put there. */
export interface Desk {
  id: number
  customer: number // 0: nobody chosen
  initial: string
  /** To be put in place of the stored text, which undo brings back; "" nothing. */
  given: string
  sentAt: string
}

/**
 * Whose draft is written, and its text: loaded from the store, kept there as it
 * is typed. A text to nobody moves along to the customer chosen for it, unless
 * a draft to them waits; then it stays with nobody.
 */
export function useDesk(asked: number | undefined, given: string, sample: boolean) {
  const [first] = useState(() => asked ?? (last.sample === sample ? last.customer : 0))
  const [desk, setDesk] = useState<Desk | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [unkept, setUnkept] = useState(false)
  // What is written now, to whom; ahead of what is drawn.
  const now = useRef({ customer: first, text: '' })
  const turn = useRef(0)

  const keep = useCallback(() => {
    keepSoon(now.current.customer, now.current.text, (failed) => setUnkept(failed !== null))
  }, [])

  const load = useCallback(
    (customer: number, given = ''): Promise<void> => {
      const mine = ++turn.current
      return draft(customer).then(
        (stored) => {
          if (mine !== turn.current) return
          now.current = { customer, text: stored.text || given }
          const replaces = given !== '' && given !== last.given && stored.text !== '' && stored.text !== given
          Object.assign(last, { customer, sample, given: given || last.given })
          setError(null)
          setDesk({ id: mine, customer, initial: now.current.text, given: replaces ? given : '', sentAt: stored.sent_at })
          if (stored.text === '' && given !== '') keep()
        },
        (reason: unknown) => {
          if (mine !== turn.current) return
          now.current = { customer, text: '' }
          setDesk(null)
          setError(AppError.of(reason))
        },
      )
    },
    [sample, keep],
  )

  useEffect(() => {
    void load(first, given)
    const mine = turn
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      mine.current++
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      void flush()
    }
  }, [load, first, given])

  const type = useCallback(
    (text: string) => {
      now.current.text = text
      keep()
    },
    [keep],
  )

  /** The text to nobody becomes the draft to a customer who has none; false if they have one. */
  const move = async (to: number): Promise<boolean> => {
    const mine = ++turn.current
    const theirs = await draft(to)
    if (mine !== turn.current) return true // somebody else was chosen meanwhile
    if (theirs.text !== '') return false
    now.current.customer = last.customer = to
    setDesk((it) => it && { ...it, customer: to, sentAt: theirs.sent_at })
    drop()
    keep()
    await flush()
    await keepDraft(0, '')
    return true
  }

  const choose = async (to: number) => {
    const { customer, text } = now.current
    if (to === customer && desk) return
    try {
      if (desk && customer === 0 && text.trim() !== '' && (await move(to))) return
      await load(to)
    } catch (reason) {
      setError(AppError.of(reason))
    }
  }

  return { desk, error, unkept, choose, type, reload: () => void load(now.current.customer) }
}
