import { AppError } from './error'
import * as AI from './wailsjs/go/app/AI'
import * as Backups from './wailsjs/go/app/Backups'
import * as Calendars from './wailsjs/go/app/Calendars'
import * as Checker from './wailsjs/go/app/Checker'
import * as Conversations from './wailsjs/go/app/Conversations'
import * as Customers from './wailsjs/go/app/Customers'
import * as Habits from './wailsjs/go/app/Habits'
import * as Imports from './wailsjs/go/app/Imports'
import * as Indicators from './wailsjs/go/app/Indicators'
import * as Insights from './wailsjs/go/app/Insights'
import * as Orders from './wailsjs/go/app/Orders'
import * as Phrases from './wailsjs/go/app/Phrases'
import * as Samples from './wailsjs/go/app/Samples'
import * as Search from './wailsjs/go/app/Search'
import * as Settings from './wailsjs/go/app/Settings'
import * as Shell from './wailsjs/go/app/Shell'
import * as Understanding from './wailsjs/go/app/Understanding'
import * as Words from './wailsjs/go/app/Words'

const real = { AI, Backups, Calendars, Checker, Conversations, Customers, Habits, Imports, Indicators, Insights, Orders, Phrases, Samples, Search, Settings, Shell, Understanding, Words }

/** The bound structs; the fake has the same shape. */
export type Backend = typeof real

/** Whether Go is behind this page; without it (browser preview, tests) the fake answers. */
export const hasGo = () => 'go' in window

/** Calls a bound method; what it rejects with becomes an AppError. */
export async function call<A extends keyof Backend, R>(area: A, method: (it: Backend[A]) => Promise<R>): Promise<R> {
  try {
    const backend: Backend = hasGo() ? real : (await import('./fake')).backend
    return await method(backend[area])
  } catch (reason) {
    throw AppError.of(reason)
  }
}
