import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { back, go, replace, start, useRoute } from './route'

beforeEach(() => start())
const here = () => renderHook(() => useRoute()).result.current

it('returns the way it came', () => {
  go({ screen: 'card', customer: 1 })
  go({ screen: 'check', customer: 1 })
  expect(back()).toBe(true)
  expect(here()).toEqual({ screen: 'card', customer: 1 })
  back()
  expect(back()).toBe(false)
  expect(here()).toEqual({ screen: 'customers' })
})

it('counts going where one is as no step', () => {
  go({ screen: 'help' })
  go({ screen: 'help' })
  back()
  expect(here()).toEqual({ screen: 'customers' })
})

it('changes a tab without a step', () => {
  go({ screen: 'settings' })
  replace({ screen: 'settings', tab: 'look' })
  back()
  expect(here()).toEqual({ screen: 'customers' })
})
