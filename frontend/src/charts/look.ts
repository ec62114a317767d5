import { useSyncExternalStore } from 'react'
import { contrast, mix } from '../lib/colour'

/** The tokens that charts may use (VISUAL: colour); no other palette. */
const tokens = {
  surface: '--surface', raised: '--raised', ink: '--ink', ink2: '--ink-2', line: '--line', edge: '--edge',
  me: '--me', them: '--them', themBg: '--them-bg', unknown: '--unknown', unknownBg: '--unknown-bg',
} as const
type Token = keyof typeof tokens

/** How charts look now: colours of the scheme, font, text size, motion. */
export interface Look extends Record<Token, string> {
  font: string
  /** Pixels of a length given at 100 % text. */
  px(length: number): number
  /** Whether things may move. */
  motion: boolean
}

/** Reads the look that the window has; `read` gives the value of a CSS variable. */
export function makeLook(read: (variable: string) => string, font: string, scale: number, motion: boolean): Look {
  const colours = Object.fromEntries(Object.entries(tokens).map(([token, variable]) => [token, read(variable)])) as Record<Token, string> // keys of `tokens`
  // The engine writes the font into an attribute, where double quotes would end it.
  return { ...colours, font: font.replaceAll('"', "'"), px: (length) => length * scale, motion }
}

/** The largest share in 0..1 for which `holds`, true at 0 and false from some share on. */
function last(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1]
  if (holds(high)) return high
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

/** What a graphic needs against its background, with a little to spare for rounding; more would leave text on it too pale (WCAG 1.4.11). */
const graphic = 3.04

/** Tints of a colour, strongest first: even steps of contrast, each still 3 : 1 against the surface. */
export function tints(look: Look, colour: string, count: number): string[] {
  const strong = mix(colour, look.ink, 0.45)
  const top = contrast(strong, look.surface)
  const ramp = (to: number) => (to < 0.5 ? mix(strong, colour, to * 2) : mix(colour, look.surface, to * 2 - 1))
  return Array.from({ length: count }, (_, i) => {
    const wanted = top * (graphic / top) ** (i / Math.max(1, count - 1))
    return ramp(last((to) => contrast(ramp(to), look.surface) >= wanted))
  })
}

/** The colour of text on a fill: ink or surface, whichever stands out more. */
export const readable = (look: Look, fill: string) => (contrast(look.ink, fill) >= contrast(look.surface, fill) ? look.ink : look.surface)

/** A fill for a cell of a heat map, 0 palest to 1 strongest: ink stays readable on it. */
export function heat(look: Look, value: number): string {
  const strongest = last((to) => contrast(mix(look.themBg, look.them, to), look.ink) >= 4.6)
  return mix(look.themBg, look.them, strongest * value)
}

const root = () => document.documentElement
const state = () => [root().dataset.mantineColorScheme, root().style.fontSize, root().lang].join(' ')
const watch = (changed: () => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(root(), { attributes: true, attributeFilter: ['data-mantine-color-scheme', 'style', 'lang'] })
  return () => observer.disconnect()
}

/** Another value whenever the window looks different: scheme, text size, language. */
export const useLookChange = () => useSyncExternalStore(watch, state)

/** The look that the window has now. */
export function lookNow(motion: boolean): Look {
  const style = getComputedStyle(root())
  const scale = (Number.parseFloat(style.fontSize) || 16) / 16
  return makeLook((variable) => style.getPropertyValue(variable).trim(), getComputedStyle(document.body).fontFamily, scale, motion)
}
