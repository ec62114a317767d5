import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../i18n'
import { inOrder, readWeek, writeWeek } from '../lib/week'
import { WeekEditor } from './WeekEditor'

interface Props {
  title: string
  /** The hours that hold now. */
  week: string
  /** Says what holds again without hours of one's own; absent where none are set. */
  clear?: string
  /** Takes the hours that were set, "" for none of one's own. */
  onSet: (week: string) => void
  onClose: () => void
}

/** Sets the hours of a customer, a country, or mine. */
export function HoursDialog({ title, week, clear, onSet, onClose }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(() => readWeek(week))
  const set = (text: string) => {
    onSet(text)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          set(writeWeek(draft))
        }}
      >
        <WeekEditor week={draft} onChange={setDraft} />
        <Group justify="flex-end" gap="xs" mt="md">
          {clear !== undefined && (
            <Button variant="subtle" mr="auto" ml={-8} onClick={() => set('')}>
              {clear}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!draft.every(inOrder)}>
            {t('hours.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
