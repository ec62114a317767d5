import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FindingView } from '../../../bridge/views'
import { Harper, idleMs, type Worklike } from './harper'
import { withSlips } from './merge'
import type { Question, Slip } from './protocol'

const slip = (start: number, end: number, over: Partial<Slip> = {}): Slip => ({ start, end, kind: 'Agreement', message: 'It must agree.', fixes: ['has'], ...over })

/** A worker that answers when told to. */
class Fake implements Worklike {
  asked: Question[] = []
  ended = false
  onmessage: Worklike['onmessage'] = null
  onerror: Worklike['onerror'] = null
  postMessage = (question: Question) => void this.asked.push(question)
  terminate = () => void (this.ended = true)
  answer = (slips: Slip[]) => this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data: { id: this.asked.at(-1)?.id, slips } }))
  break = () => this.onerror?.call(this as unknown as Worker, new ErrorEvent('error'))
}

describe('Harper', () => {
  let started: Fake[]
  let harper: Harper
  beforeEach(() => {
    vi.useFakeTimers()
    started = []
    harper = new Harper(() => {
      const worker = new Fake()
      started.push(worker)
      return worker
    })
  })
  afterEach(() => void vi.useRealTimers())

  it('starts with the first text and looks at the last of those that wait', async () => {
    expect(started).toHaveLength(0)
    const answers = ['one', 'two', 'three'].map((text) => harper.look(text))
    expect(started[0]?.asked.map((q) => q.text)).toEqual(['one'])
    started[0]?.answer([])
    expect(started[0]?.asked.map((q) => q.text)).toEqual(['one', 'three'])
    started[0]?.answer([slip(0, 4)])
    expect(await Promise.all(answers)).toEqual([[], null, [slip(0, 4)]])
    expect(started).toHaveLength(1)
  })

  it('is freed when idle and starts anew', async () => {
    void harper.look('one')
    started[0]?.answer([])
    vi.advanceTimersByTime(idleMs - 1)
    expect(started[0]?.ended).toBe(false)
    vi.advanceTimersByTime(1)
    expect(started[0]?.ended).toBe(true)
    void harper.look('two')
    expect(started[1]?.asked.map((q) => q.text)).toEqual(['two'])
  })

  it('is not freed while it works', () => {
    void harper.look('one')
    vi.advanceTimersByTime(2 * idleMs)
    expect(started[0]?.ended).toBe(false)
  })

  it('does without where it can not run, and tries no more', async () => {
    const first = harper.look('one')
    started[0]?.break()
    expect(await first).toBeNull()
    expect(await harper.look('two')).toBeNull()
    expect(started).toHaveLength(1)
    const none = new Harper(() => {
      throw new Error('no workers here')
    })
    expect(await none.look('one')).toBeNull()
  })

  it('leaves alone what is no message', async () => {
    expect(await harper.look('x'.repeat(10_001))).toBeNull()
    expect(started).toHaveLength(0)
  })
})

describe('withSlips', () => {
  const ours = (over: Partial<FindingView>): FindingView => ({ rule: 'grammar', ref: 'M-14', severity: 'warn', start: 0, end: 4, params: {}, suggestion: '', fixed: false, ...over })

  it('adds them as advice, in the order of the list', () => {
    const shown = withSlips([ours({ severity: 'stop', start: 20, end: 22 }), ours({ severity: 'info', start: 1, end: 2, rule: 'attachment-mentioned', ref: 'M-25' })], [slip(8, 12)])
    expect(shown.map((f) => [f.severity, f.start, f.rule, f.suggestion])).toEqual([['stop', 20, 'grammar', ''], ['advice', 8, 'grammar', 'has'], ['info', 1, 'attachment-mentioned', '']])
  })

  it('lose where one of ours is about the same words', () => {
    expect(withSlips([ours({ start: 2, end: 6 })], [slip(5, 9)])).toHaveLength(1)
    expect(withSlips([ours({ rule: 'trade-chinglish', ref: 'own', start: 5, end: 9 })], [slip(5, 9)])).toHaveLength(1)
  })

  it('stay beside one of ours about the whole message', () => {
    expect(withSlips([ours({ rule: 'too-long', ref: 'M-12', start: 0, end: 400 })], [slip(5, 9)])).toHaveLength(2)
  })
})
