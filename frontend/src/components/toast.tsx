import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { t } from '../i18n'

/** How long an undo stays in reach (SCREENS S-02). */
const undoMs = 8000

/** Says that something was done, with the way back where there is one. */
export function toast(message: string, undo?: () => void): void {
  const id = notifications.show({
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
        <span style={{ flex: 1 }}>{message}</span>
        {undo && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id)
              undo()
            }}
          >
            {t('action.undo')}
          </Button>
        )}
      </span>
    ),
    autoClose: undo ? undoMs : 4000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('action.close') },
  })
}
