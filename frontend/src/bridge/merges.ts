import { call } from './backend'
import type { CardFields } from './views'

export const proposals = () => call('Customers', (it) => it.Proposals())
export const mergePreview = (into: number, from: number) => call('Customers', (it) => it.MergePreview(into, from))
export const merge = (into: number, from: number, fields: CardFields) => call('Customers', (it) => it.Merge(into, from, fields))
export const unmerge = (id: number) => call('Customers', (it) => it.Unmerge(id))
/** The merges that made a customer. */
export const mergesOf = (customer: number) => call('Customers', (it) => it.Merges(customer))
/** Remembers that two customers are different people, or forgets it. */
export const dismiss = (a: number, b: number, different: boolean) => call('Customers', (it) => it.Dismiss(a, b, different))
export const ignore = (customer: number, ignored: boolean) => call('Customers', (it) => it.Ignore(customer, ignored))
/** Says that a customer is one of us, or is a customer after all. */
export const colleague = (customer: number, is: boolean) => call('Customers', (it) => it.Colleague(customer, is))
export const colleagues = () => call('Customers', (it) => it.Colleagues())
export const ignoredPeople = () => call('Customers', (it) => it.Ignored())
