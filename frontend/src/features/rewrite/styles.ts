/** How the three versions sound, in the order in which they are shown. */
export const styles = ['short', 'warm', 'direct'] as const
export type Style = (typeof styles)[number]
export const isStyle = (style: string): style is Style => (styles as readonly string[]).includes(style) // widened to ask
