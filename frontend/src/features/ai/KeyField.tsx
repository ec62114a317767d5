import { Button, PasswordInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { setKey } from '../../bridge/ai'
import { AppError } from '../../bridge/error'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import classes from './AI.module.css'
import type { PartProps } from './AITab'

interface Props extends Pick<PartProps, 'view' | 'take'> {
  onChange: () => void
}

/** The key goes into the system's key store and never comes back: only whether there is one is known. What can't be kept stays in the field. */
export function KeyField({ view, take, onChange }: Props) {
  const t = useT()
  const [key, setText] = useState('')
  const [typing, setTyping] = useState(false)
  const [error, setError] = useState<AppError>()
  const keep = (key: string) => {
    setError(undefined)
    onChange()
    void setKey(key).then(
      (view) => {
        take(Promise.resolve(view))
        setText('')
        setTyping(false)
      },
      (reason: unknown) => setError(AppError.of(reason)),
    )
  }
  const trouble = error && <ErrorNote error={error} />
  if (view.has_key && !typing) {
    return (
      <div className={classes.row}>
        <span className={classes.kept}>
          <IconKey size={16} stroke={1.5} aria-hidden />
          {t('ai.key.kept')}
        </span>
        <Button size="compact-sm" variant="subtle" onClick={() => setTyping(true)}>
          {t('ai.key.change')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => keep('')}>
          {t('ai.key.forget')}
        </Button>
        {trouble}
      </div>
    )
  }
  return (
    <form
      className={classes.key}
      onSubmit={(e) => {
        e.preventDefault()
        if (key.trim() !== '') keep(key.trim())
      }}
    >
      <PasswordInput
        label={t('ai.key')}
        description={view.at.local ? t('ai.key.local') : t('ai.key.where')}
        autoComplete="off"
        disabled={view.at.address === ''}
        value={key}
        onChange={(e) => setText(e.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('ai.key.see') }}
      />
      <Button type="submit" variant="default" disabled={key.trim() === ''}>
        {t('ai.key.keep')}
      </Button>
      {trouble}
    </form>
  )
}
