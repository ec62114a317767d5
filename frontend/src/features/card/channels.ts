/** The channels that a customer can be reached by (B-17). */
export const channels = ['whatsapp', 'messenger', 'email', 'phone', 'wechat', 'linkedin'] as const

export type Channel = (typeof channels)[number]

export const isChannel = (c: string): c is Channel => (channels as readonly string[]).includes(c)

/** The stages of a relation (B-19, P-04), in their order. */
export const stages = ['ice-breaking', 'interaction', 'conversion', 'maintenance'] as const
