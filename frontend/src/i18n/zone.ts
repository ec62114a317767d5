import { cell, useCell } from '../lib/cell'

/** The zone in which instants are shown: the user's own, else the computer's. */
export const zone = cell(Intl.DateTimeFormat().resolvedOptions().timeZone)

export const useZone = () => useCell(zone)
