import { useEffect, useState } from 'react'
import { copy } from '../../bridge/shell'
import { toast } from '../../components/toast'
import { useT } from '../../i18n'

const copiedMs = 2000

/** Puts texts on the clipboard; `copied` is the last one for a moment. */
export function useCopied() {
  const t = useT()
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), copiedMs)
    return () => clearTimeout(timer)
  }, [copied])

  /** False where the clipboard did not take it, which was said. */
  const put = async (text: string): Promise<boolean> => {
    try {
      await copy(text)
      setCopied(text)
      return true
    } catch {
      toast(t('check.notCopied'))
      return false
    }
  }
  return { copied, put }
}
