import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../lib/colour'
import { dark, light, theme, type Tokens, variable } from './theme'

const text: [keyof Tokens, keyof Tokens][] = [
  ['ink', 'canvas'], ['ink', 'surface'], ['ink', 'raised'], ['ink', 'accentBg'], ['ink', 'meBg'], ['ink', 'themBg'], ['ink', 'unknownBg'],
  ['ink2', 'canvas'], ['ink2', 'surface'], ['ink2', 'raised'], ['ink2', 'unknownBg'], ['ink2', 'meBg'], ['ink2', 'themBg'],
  ['me', 'surface'], ['me', 'accentBg'], ['them', 'surface'], ['them', 'accentBg'],
  ['accent', 'surface'], ['accent', 'canvas'], ['accent', 'raised'], ['accent', 'accentBg'], ['onAccent', 'accent'],
  ['attention', 'attentionBg'], ['ink', 'attentionBg'], ['stop', 'stopBg'], ['stop', 'surface'], ['stop', 'raised'], ['ink', 'stopBg'],
]
const graphics: [keyof Tokens, keyof Tokens][] = [
  ['me', 'surface'], ['them', 'surface'], ['unknown', 'surface'], ['edge', 'surface'], ['edge', 'canvas'], ['attention', 'surface'], ['stop', 'surface'],
  ['me', 'canvas'], ['them', 'canvas'], ['unknown', 'canvas'],
]

describe.each([['light', light], ['dark', dark]] as const)('%s theme (VISUAL: colour)', (_, tokens) => {
  it.each(text)('%s on %s reads as text (4.5 : 1)', (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(graphics)('%s on %s reads as a graphic (3 : 1)', (front, back) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(3)
  })
})

it('writes on the accent in the colour made for it', () => {
  const drawn = mergeMantineTheme(DEFAULT_THEME, theme)
  expect(drawn.variantColorResolver({ color: 'accent', theme: drawn, variant: 'filled' }).color).toBe('var(--on-accent)')
})

describe('the first paint', () => {
  it('uses the canvas of both themes', () => {
    const script = readFileSync('public/first-paint.js', 'utf8')
    expect(script).toContain(`'${dark.canvas}' : '${light.canvas}'`)
  })
})

it('names variables as VISUAL names tokens', () => {
  expect([variable('ink2'), variable('meBg'), variable('canvas')]).toEqual(['--ink-2', '--me-bg', '--canvas'])
})
