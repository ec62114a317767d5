import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { AppError } from '../bridge/error'
import { useLanguage, useT } from '../i18n'
import { useWords } from '../i18n/words'
import { toast } from './toast'

interface Props {
  kind: 'messages' | 'orders' | 'customers' | 'receipts'
  /** Asks where to put it and gives where it was put; "": nowhere. */
  save: (kind: string, language: string, name: string) => Promise<string>
}

/** Saves an empty table to fill in, where the person wants it. */
export function TemplateButton({ kind, save }: Props) {
  const t = useT()
  const w = useWords()
  const language = useLanguage()
  const start = () =>
    save(kind, language, t(`template.${kind}`) + '.xlsx').then(
      (path) => {
        if (path !== '') toast(t('template.saved', { path }))
      },
      (error: AppError) => toast(w(`error.${error.code}.text`, error.params)),
    )
  return (
    <Button size="compact-sm" variant="default" leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />} onClick={() => void start()}>
      {t(`template.${kind}`)}
    </Button>
  )
}
