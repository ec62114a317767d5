import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { AppError } from '../../bridge/error'
import { stage } from '../../bridge/fake/stage'
import { useRoute, useSheet } from '../../lib/route'
import { show } from '../../testing/render'
import { WelcomeScreen } from './WelcomeScreen'

function Here() {
  return <><output>{JSON.stringify([useRoute(), useSheet()])}</output><WelcomeScreen /></>
}
const here = () => JSON.parse(document.querySelector('output')?.textContent ?? '')

it('opens the sample with one click (S-00)', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: /先看示例/ }))
  await vi.waitFor(() => expect(stage.calls.map((c) => c.method)).toEqual(['Samples.Load', 'Settings.Get']))
})
it('has a button for what dropping does', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '选择文件…' }))
  expect(here()[1]).toEqual({ kind: 'import', paths: [] })
})
it('leads to the way out of the phone', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: /怎样从手机导出/ }))
  expect(here()[0]).toEqual({ screen: 'help', topic: 'export' })
})
it('says when the sample could not be opened', async () => {
  stage.faults.set('Samples.Load', new AppError('internal'))
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: /先看示例/ }))
  expect(await screen.findByRole('alert')).toBeTruthy()
})
