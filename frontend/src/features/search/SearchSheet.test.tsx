import { act, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { closeSheet, openSearch, useRoute } from '../../lib/route'
import { show } from '../../testing/render'
import { SearchSheet } from './SearchSheet'

function Here() {
  return <><output>{JSON.stringify(useRoute())}</output><SearchSheet /></>
}
async function opened() {
  const shown = show(<Here />)
  act(openSearch)
  const box = await screen.findByRole('textbox', { name: '搜索' })
  return { ...shown, box }
}
const here = () => JSON.parse(screen.getByText(/screen/, { selector: 'output' }).textContent ?? '')
afterEach(() => act(closeSheet))

it('takes the letters that follow Ctrl+K at once, and gives the focus back', async () => {
  const { user } = show(<><button type="button">outside</button><Here /></>)
  const outside = screen.getByRole('button', { name: 'outside' })
  outside.focus()
  act(openSearch)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '搜索' }))
  await user.keyboard('klaus')
  expect(screen.getByRole('textbox', { name: '搜索' })).toHaveProperty('value', 'klaus')
  act(closeSheet)
  expect(document.activeElement).toBe(outside)
})
it('finds a customer and opens the card', async () => {
  const { user, box } = await opened()
  await user.type(box, 'klaus')
  await user.click(await screen.findByText('Klaus Weber'))
  expect(here()).toEqual({ screen: 'card', customer: 3 })
})
it('finds messages, marks the words, opens the very message', async () => {
  const { user, box } = await opened()
  await user.type(box, 'ETL')
  const marks = await screen.findAllByText('ETL', { selector: 'mark' })
  await user.click(marks[0] as HTMLElement) // found above
  expect(here()).toMatchObject({ screen: 'card', customer: 1, message: 5 })
})
it('runs commands with the keyboard alone', async () => {
  const { user, box } = await opened()
  await user.type(box, '设置{ArrowDown}{Enter}')
  expect(here()).toEqual({ screen: 'settings' })
})
it('says when nothing was found', async () => {
  const { user, box } = await opened()
  await user.type(box, 'xyzzy')
  expect(await screen.findByText(/没有找到/)).toBeTruthy()
})
it('says when the search failed', async () => {
  stage.faults.set('Search.Find', new AppError('internal'))
  const { user, box } = await opened()
  await user.type(box, 'lead')
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
})
it('does not search while an input method composes (SCREENS §5)', async () => {
  const { user, box } = await opened()
  box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  await user.type(box, 'jiaoqi')
  await new Promise((r) => setTimeout(r, 250))
  expect(stage.calls.filter((c) => c.method === 'Search.Find')).toEqual([])
})
