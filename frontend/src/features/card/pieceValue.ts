/**
 * The value of a piece of information for a reader: of dates a span of days as
 * "2026-05-01–2026-05-10", a day that may be read in two ways as "2026-04-03 /
 * 2026-03-04"; other kinds as they are ("L/C at sight").
 */
export const pieceValue = ({ kind, value }: { kind: string; value: string }) => (kind === 'date' ? value.replaceAll('/', '–').replaceAll('|', ' / ') : value)
