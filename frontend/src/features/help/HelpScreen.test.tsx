import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useRoute } from '../../lib/route'
import { show } from '../../testing/render'
import { HelpScreen } from './HelpScreen'

function Here() {
  const route = useRoute()
  return <HelpScreen topic={route.screen === 'help' ? route.topic : undefined} />
}

it('tells how to export on both phones', () => {
  show(<Here />)
  expect(screen.getByText(/安卓：/)).toBeTruthy()
  expect(screen.getByText(/iPhone：/)).toBeTruthy()
})
it('explains each figure with the sentences of its (i)', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '指标说明' }))
  expect(screen.getByRole('heading', { name: '客户主动发起率' })).toBeTruthy()
  expect(screen.getByText(/不猜对方看了没有/)).toBeTruthy()
})
it('answers whether data leave the computer (SCREENS §9)', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '隐私' }))
  expect(screen.getByText(/不上传/)).toBeTruthy()
})
it('lists the keys', async () => {
  const { user } = show(<Here />)
  await user.click(screen.getByRole('button', { name: '快捷键' }))
  expect(screen.getByText(/Ctrl\+Shift\+Z|⌘⇧Z/)).toBeTruthy()
})
