import { IconAlertTriangle, IconBulb, IconHandStop, IconInfoCircle } from '@tabler/icons-react'

/** How a severity looks; its word is check.severity.<severity>. */
export const severities = {
  info: { icon: IconInfoCircle, color: 'var(--ink-2)' },
  advice: { icon: IconBulb, color: 'var(--attention)' },
  warn: { icon: IconAlertTriangle, color: 'var(--attention)' },
  stop: { icon: IconHandStop, color: 'var(--stop)' },
} as const

export type Severity = keyof typeof severities

export const severityOf = (s: string): Severity => (Object.hasOwn(severities, s) ? (s as Severity) : 'info') // checked by hasOwn
