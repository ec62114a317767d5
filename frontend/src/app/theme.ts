import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  Chip,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Modal,
  Radio,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core'

/** The colours of one scheme (VISUAL). Nothing else in the interface names a colour. */
export interface Tokens {
  canvas: string
  surface: string
  raised: string
  ink: string
  ink2: string
  line: string
  edge: string
  accent: string
  onAccent: string
  accentBg: string
  me: string
  meBg: string
  them: string
  themBg: string
  unknown: string
  unknownBg: string
  attention: string
  attentionBg: string
  stop: string
  stopBg: string
  shadow: string
}

export const light: Tokens = {
  canvas: '#F6F7F9',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  ink: '#1B1F24',
  ink2: '#59636E',
  line: '#E2E6EA',
  edge: '#858E98',
  accent: '#0B6B64',
  onAccent: '#FFFFFF',
  accentBg: '#E6F2F1',
  me: '#2A66CC',
  meBg: '#EAF1FC',
  them: '#AA540A',
  themBg: '#FAF0E6',
  unknown: '#858F9B',
  unknownBg: '#EEF0F3',
  attention: '#8A5A00',
  attentionBg: '#FFF4DC',
  stop: '#A4123F',
  stopBg: '#FDE9EF',
  shadow: '0 6px 24px rgb(27 31 36 / 12%), 0 1px 3px rgb(27 31 36 / 8%)',
}

export const dark: Tokens = {
  canvas: '#121417',
  surface: '#1A1E23',
  raised: '#222830',
  ink: '#E7EAED',
  ink2: '#9BA6B1',
  line: '#2B3139',
  edge: '#6F7A86',
  accent: '#45BDB2',
  onAccent: '#0B1F1D',
  accentBg: '#17302F',
  me: '#7FAEFF',
  meBg: '#1D2839',
  them: '#F0A35C',
  themBg: '#33281D',
  unknown: '#6F7A86',
  unknownBg: '#262C33',
  attention: '#F4C56A',
  attentionBg: '#3A2E14',
  stop: '#FF8FAB',
  stopBg: '#3D1622',
  shadow: '0 8px 28px rgb(0 0 0 / 45%)',
}

/** Names of the CSS variables: `ink2` is --ink-2, `meBg` is --me-bg. */
export const variable = (token: keyof Tokens) =>
  '--' + token.replace(/([A-Z])/g, (c) => '-' + c.toLowerCase()).replace(/(\d)/, '-$1')

const own = (tokens: Tokens) =>
  Object.fromEntries(Object.entries(tokens).map(([k, v]) => [variable(k as keyof Tokens), v])) // keys of an object literal

const mantine = (t: Tokens) => ({
  '--mantine-color-body': t.surface,
  '--mantine-color-text': t.ink,
  '--mantine-color-dimmed': t.ink2,
  '--mantine-color-placeholder': t.ink2,
  '--mantine-color-default': t.surface,
  '--mantine-color-default-hover': t.canvas,
  '--mantine-color-default-color': t.ink,
  '--mantine-color-default-border': t.line,
  '--mantine-color-anchor': t.accent,
  '--mantine-color-error': t.stop,
  '--mantine-color-accent-filled': t.accent,
  '--mantine-color-accent-light': t.accentBg,
  '--mantine-color-accent-light-hover': `color-mix(in srgb, ${t.accent} 16%, ${t.surface})`,
  '--mantine-color-accent-light-color': t.accent,
  '--mantine-primary-color-contrast': t.onAccent,
  '--mantine-color-disabled': t.unknownBg,
  '--mantine-color-disabled-color': t.ink2,
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...own(light), ...mantine(light) },
  dark: { ...own(dark), ...mantine(dark) },
})

/** Ten shades around the accent; Mantine wants them, the tokens above decide what is seen. */
const accent: MantineColorsTuple = [
  '#E6F2F1', '#CFE6E4', '#A5D2CE', '#77BDB6', '#45BDB2', '#2C9188', '#0B6B64', '#0B6B64', '#095852', '#064540',
]

/** Mantine's ten greys of a dark window, text to night, in our tones. */
const greys: MantineColorsTuple = [dark.ink, '#C9CFD6', dark.ink2, dark.edge, dark.line, '#262C33', dark.raised, dark.surface, dark.canvas, '#0C0E10']

const zh = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC'"

/** Mantine would write white on the accent, which is too pale in the dark. */
const onAccent: VariantColorsResolver = (asked) => {
  const colours = defaultVariantColorsResolver(asked)
  return asked.variant === 'filled' && (asked.color ?? 'accent') === 'accent' ? { ...colours, color: 'var(--on-accent)' } : colours
}

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  variantColorResolver: onAccent,
  colors: { accent, dark: greys },
  fontFamily: `'Segoe UI', -apple-system, BlinkMacSystemFont, ${zh}, 'Noto Sans', sans-serif`,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem', lineHeight: '1.4' }, h2: { fontSize: '1rem', lineHeight: '1.5' }, h3: { fontSize: '0.875rem', lineHeight: '1.6' } },
  },
  components: {
    Badge: Badge.extend({ styles: { root: { fontSize: '0.75rem', fontWeight: 600, letterSpacing: 0 } } }),
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 32 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } } }),
    Chip: Chip.extend({ defaultProps: { color: 'accent' } }),
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--on-accent)' } }),
    Radio: Radio.extend({ defaultProps: { iconColor: 'var(--on-accent)' } }),
    Modal: Modal.extend({ defaultProps: { centered: true, radius: 'lg', transitionProps: { transition: 'fade', duration: 140 } }, styles: { title: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 } } }),
  },
})
