/** Red, green and blue of "#RRGGBB", 0 to 255. */
const channels = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))

/** Relative luminance of a colour "#RRGGBB" (WCAG 2.2), 0 black to 1 white. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((v) => {
    const c = v / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours "#RRGGBB", 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [la, lb] = [luminance(a), luminance(b)]
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05)
}

/** The colour between two "#RRGGBB": share 0 is the first, 1 the second. */
export function mix(a: string, b: string, share: number): string {
  const end = channels(b)
  const mixed = channels(a).map((v, i) => Math.round(v + ((end[i] ?? 0) - v) * share))
  return '#' + mixed.map((v) => v.toString(16).padStart(2, '0')).join('')
}
