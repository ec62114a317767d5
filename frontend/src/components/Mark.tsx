import { rem } from '@mantine/core'

/** Two ticks whose second stroke turns back as a wave: read, and answered (build/mark.svg). */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg style={{ width: rem(size), height: rem(size) }} viewBox="0 0 64 64" fill="none" stroke="var(--accent)" strokeWidth="7" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M7 42 17 53 31 34" />
      <path d="M30.5 49 34 53 53 27.5C59.5 18 50.5 8.5 42.5 13C36 17 29 21.5 20.5 14" />
    </svg>
  )
}
