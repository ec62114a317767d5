/** The stages of a relation (B-19, P-04), in their order. */
export const stages = ['ice-breaking', 'interaction', 'conversion', 'maintenance'] as const
