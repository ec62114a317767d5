/** Two ticks whose second stroke turns back as a wave: read, and answered. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="var(--accent)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M1.8 12.8 6 17 14.2 7.2" />
      <path d="M9.6 14.6 12 17l8.2-9.8c1.3 2.3 2.4 5.2.9 7.6-1.2 1.9-3.5 1.6-4.1-.2" />
    </svg>
  )
}
