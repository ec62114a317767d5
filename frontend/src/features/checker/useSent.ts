import { useEffect, useRef, type RefObject } from 'react'
import { markSent, takeBackSent } from '../../bridge/drafts'
import type { SentDraft } from '../../bridge/views'
import { toast } from '../../components/toast'
import { undoable } from '../../components/undo'
import { useT } from '../../i18n'
import type { DraftHandle } from './DraftEditor'

/** Marks a draft as sent, which clears it; undo brings it back, also to the editor if it is still the same. */
export function useSent(editor: RefObject<DraftHandle | null>, onSent: (at: string) => void) {
  const t = useT()
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  return async (sent: SentDraft) => {
    const put = (text: string) => here.current && editor.current?.fill(text)
    const mark = async () => {
      const id = await markSent(sent)
      put('')
      return id
    }
    try {
      let id = await mark()
      onSent(new Date().toISOString())
      undoable(
        t('check.sent.done'),
        async () => {
          await takeBackSent(id)
          onSent('')
          if (editor.current?.text().trim() === '') put(sent.text)
        },
        async () => {
          id = await mark()
          onSent(new Date().toISOString())
        },
      )
    } catch {
      toast(t('check.sent.failed'))
    }
  }
}
