import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { reset } from '../bridge/fake/stage'
import { setLanguage } from '../i18n'

// What Mantine asks of a browser and jsdom does not have.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false, media: query, onchange: null,
  addEventListener: () => undefined, removeEventListener: () => undefined,
  addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false,
}))
vi.stubGlobal('ResizeObserver', class { observe() { /* jsdom has no layout */ } unobserve() { /* same */ } disconnect() { /* same */ } })
Element.prototype.scrollIntoView = () => undefined
HTMLElement.prototype.scrollTo = () => undefined
Object.defineProperty(document, 'fonts', { value: { addEventListener: () => undefined, removeEventListener: () => undefined } })

// Waiting ends as soon as the thing is there; a busy machine may need more than a second.
configure({ asyncUtilTimeout: 5000 })

beforeEach(async () => {
  reset()
  await setLanguage('zh-Hans')
})
afterEach(cleanup)
