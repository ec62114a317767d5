import { beforeAll, expect, it } from 'vitest'
import { makeFormat } from './format'
import { setLanguage, t } from './index'
import { addressee } from './providers'

const f = makeFormat('zh-Hans', 'UTC')

beforeAll(() => setLanguage('zh-Hans'))

it.each([
  ['deepseek', '', 'CN', false, 'DeepSeek（中国）'],
  ['custom', 'https://ai.example/v1', '', false, 'ai.example（国家未知）'],
  ['custom', 'http://127.0.0.1:8080/v1', '', true, '127.0.0.1:8080（这台电脑）'],
])('tells where a text goes to %s %s', (provider, address, country, local, said) => {
  expect(addressee(t, f, { provider, address, country, local })).toBe(said)
})
