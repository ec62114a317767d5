import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { show } from '../testing/render'
import { redoLast, undoable, undoLast } from './undo'

it('takes the last step back and does it again (SCREENS §5: Ctrl+Z)', async () => {
  const log: string[] = []
  const { user } = show(<p>…</p>)
  undoable('已合并', async () => log.push('undo'), async () => log.push('redo'))
  await user.click(await screen.findByRole('button', { name: '撤销' }))
  expect(await screen.findByText('已撤销')).toBeTruthy()
  redoLast()
  expect(await screen.findByText('已恢复')).toBeTruthy()
  undoLast()
  undoLast()
  await Promise.resolve()
  expect(log).toEqual(['undo', 'redo', 'undo'])
})
