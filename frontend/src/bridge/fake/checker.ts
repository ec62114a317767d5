import { AppError } from '../error'
import type { AnswerView, CheckView, CustomerRow, DraftView, FindingView, SentDraft } from '../views'
import { now } from './people'
import { act } from './stage'

const at = () => now().toISOString().slice(0, 19) + 'Z'

/** Where a pattern is found, in code points as Go counts them. */
function place(text: string, found: RegExpExecArray) {
  const start = [...text.slice(0, found.index)].length
  return { start, end: start + [...found[0]].length }
}

type Rule = Omit<FindingView, 'start' | 'end' | 'fixed'> & { pattern: RegExp }

/** A few rules, just enough that the checker's screen has something to say. */
const rules: Rule[] = [
  { rule: 'vague-follow-up', ref: 'M-06', severity: 'warn', params: {}, suggestion: '', pattern: /any update\??|just following up/i },
  { rule: 'placeholder-left', ref: 'M-23', severity: 'stop', params: {}, suggestion: '', pattern: /\{\w+\}/ },
  { rule: 'spelling', ref: 'M-14', severity: 'warn', params: { word: 'recieve', suggestions: 'receive, relieve, deceive' }, suggestion: 'receive', pattern: /\brecieve\b/ },
  { rule: 'grammar', ref: 'M-14', severity: 'advice', params: { reason_key: '', fix_key: '', suggestions: '' }, suggestion: '', pattern: /\b(\w+) \1\b/i },
]

function findings(text: string, quiet: readonly string[]): FindingView[] {
  const all = rules.flatMap(({ pattern, ...rule }) => {
    const found = pattern.exec(text)
    if (!found || (quiet.includes(rule.rule) && rule.severity !== 'stop')) return []
    const params = rule.rule === 'placeholder-left' ? { text: found[0] } : rule.params
    return [{ ...rule, params, fixed: rule.severity === 'stop', suggestion: rule.rule === 'grammar' ? (found[1] ?? '') : rule.suggestion, ...place(text, found) }]
  })
  return [...all.filter((f) => f.severity === 'stop'), ...all.filter((f) => f.severity !== 'stop')]
}

function answers(text: string, name: string): AnswerView[] {
  const facts = text.match(/\b[A-Z]{2}-\d+\b|\b\d+ pcs\b|\bsamples?\b/g) ?? []
  const questions = text.match(/[^.!?]+\?/g)?.map((q) => q.trim()) ?? []
  const called = name !== '' && text.includes(name) ? [name] : []
  return [
    { id: 'purpose', state: questions.length > 0 ? 'yes' : 'no', shown: questions.slice(0, 1), missing: '' },
    { id: 'enough', state: facts.length > 0 ? 'yes' : 'needless', shown: facts, missing: '' },
    { id: 'easy', state: questions.length > 0 ? 'yes' : 'needless', shown: questions, missing: '' },
    { id: 'personal', state: name === '' ? 'unknown' : called.length > 0 && facts.length > 0 ? 'yes' : 'part', shown: [...called, ...facts], missing: called.length > 0 ? 'earlier' : 'name' },
  ]
}

/** Three sentences a bubble, a blank line begins a new one. */
const bubbles = (text: string) => text.split(/\n\s*\n/).flatMap((part) => part.match(/(?:[^.!?]+[.!?]*\s*){1,3}/g) ?? []).map((b) => b.trim()).filter(Boolean)

/** The checker of the fake: drafts and sent drafts live until the page is loaded anew. */
export function checking(row: (id: number) => CustomerRow) {
  const fresh = () => ({ drafts: new Map<number, DraftView>(), sent: new Map<number, SentDraft & { at: string }>(), quiet: [] as string[] })
  let data = fresh()
  const known = (id: number) => id === 0 || row(id)

  const judge = (text: string, customer: number): CheckView => {
    const found = findings(text, data.quiet)
    const empty = text.trim() === ''
    const grave = (severity: string) => found.some((f) => f.severity === severity)
    return {
      verdict: grave('stop') ? 'hold' : grave('warn') ? 'edit' : 'ok', score: Math.max(0, 100 - 25 * found.length), findings: found,
      words: text.split(/\s+/).filter(Boolean).length, sentences: (text.match(/[.!?。!?]+/g) ?? []).length, questions: (text.match(/[??]/g) ?? []).length,
      clock: customer === 0 ? undefined : row(customer).clock, quiet: data.quiet, bubbles: bubbles(text), partly: text.length > 10_000,
      answers: empty ? [] : answers(text, customer === 0 ? '' : (row(customer).name.split(' ')[0] ?? '')),
    } as CheckView // Go's null is the generated class's undefined
  }

  const listed = () => rules.map((r) => ({ id: r.rule, ref: r.ref, gravest: r.severity, quiet: data.quiet.includes(r.rule), fixed: r.severity === 'stop' }))

  const methods = {
    Check: act('Checker.Check', judge),
    Rules: act('Checker.Rules', listed),
    Silence: act('Checker.Silence', (rule: string, on: boolean) => {
      data.quiet = [...data.quiet.filter((r) => r !== rule), ...(on ? [rule] : [])]
      return listed()
    }),
    Drafts: act('Checker.Drafts', () => [...data.drafts.values()].reverse()),
    Draft: act('Checker.Draft', (customer: number) => {
      const sent = [...data.sent.values()].findLast((s) => s.customer === customer)
      return { ...(data.drafts.get(customer) ?? { customer, text: '', at: '' }), sent_at: sent?.at ?? '' }
    }),
    KeepDraft: act('Checker.KeepDraft', (customer: number, text: string) => {
      if (!known(customer)) throw new AppError('no-such-customer')
      data.drafts.delete(customer)
      if (text.trim() !== '') data.drafts.set(customer, { customer, text, at: at(), sent_at: '' })
    }),
    MarkSent: act('Checker.MarkSent', (sent: SentDraft) => {
      const id = data.sent.size + 1
      data.sent.set(id, { ...sent, at: at() })
      data.drafts.delete(sent.customer)
      return id
    }),
    TakeBackSent: act('Checker.TakeBackSent', (id: number) => {
      const sent = data.sent.get(id)
      if (!sent) return
      data.sent.delete(id)
      if (!data.drafts.has(sent.customer)) data.drafts.set(sent.customer, { customer: sent.customer, text: sent.text, at: at(), sent_at: '' })
    }),
  }
  return { methods, judge, reset: () => void (data = fresh()) }
}
