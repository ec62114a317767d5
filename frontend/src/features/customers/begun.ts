import { createContext } from 'react'

/** The customers to whom a draft waits. */
export const Begun = createContext<ReadonlySet<number>>(new Set())
