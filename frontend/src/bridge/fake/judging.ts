import { AppError } from '../error'
import type { AIJudged, AIProgress, AISettings, AITarget, CustomerRow, MessageView } from '../views'
import { ago } from './people'
import { act, emit } from './stage'

interface World {
  people: () => CustomerRow[]
  chat: (customer: number) => MessageView[]
  target: () => AITarget
  settings: () => AISettings
  blocked: (customer: number) => boolean
  redact: (text: string) => string
}

const batch = 20
const pause = () => new Promise((next) => setTimeout(next, typeof process === 'undefined' ? 250 : 1))

/** A model that judges the sample messages, batch by batch, and calls a worry neutral. */
export function judging({ people, chat, target, settings, blocked, redact }: World) {
  const fresh = () => ({ done: new Set<string>(), job: undefined as string[] | undefined, total: 0, stopped: false })
  let data = fresh()

  const told = (id: number) => chat(id).filter((m) => m.direction === 'in' && m.text !== '')
  const keys = (of: number) => people().filter((p) => of === 0 || p.id === of).flatMap((p) => told(p.id).map((m) => ({ key: `${p.id} ${m.id}`, customer: p.id, text: m.text })))

  const estimate = (of: number) => {
    const all = keys(of)
    const left = all.filter((m) => !data.done.has(m.key) && !blocked(m.customer))
    const tokens = { in: left.length * 62, out: left.length * 30 }
    const { price_in, price_out, show } = settings()
    return {
      messages: left.length, known: data.done.size, blocked: all.filter((m) => blocked(m.customer)).length, calls: Math.ceil(left.length / batch), tokens_in: tokens.in, tokens_out: tokens.out,
      cost: price_in && price_out ? ((tokens.in * Number(price_in) + tokens.out * Number(price_out)) / 1e6).toFixed(2) : '',
      sent: JSON.stringify({ messages: left.slice(0, batch).map((m, i) => ({ number: i + 1, text: redact(m.text) })) }),
      seen: `seen ${left.length}`, ask: show && !target().local, at: target(), open: (data.job?.length ?? 0) > 0, waiting: data.job?.length ?? 0,
    }
  }
  const run = async (): Promise<AIProgress> => {
    data.stopped = false
    for (;;) {
      const waiting = data.job ?? []
      const progress = { done: data.total - waiting.length, judged: data.total - waiting.length, total: data.total, ended: waiting.length === 0 }
      emit('ai:judging', progress)
      if (waiting.length === 0) {
        data.job = undefined
        return progress
      }
      await pause()
      if (data.stopped) throw new AppError('cancelled')
      for (const key of waiting.slice(0, batch)) data.done.add(key)
      data.job = waiting.slice(batch)
    }
  }
  const judged = (of: number) => {
    const items: AIJudged[] = people().filter((p) => of === 0 || p.id === of).flatMap((p) =>
      told(p.id).filter((m) => data.done.has(`${p.id} ${m.id}`)).map((m) => ({
        message: m.id, model: target().model, at: ago(0), mood: m.text.includes('thanks') ? 'pos' : 'neu', intents: m.text.includes('?') ? ['inquiry'] : [], resolution: m.text.includes('?') ? 'answered' : 'none',
        offline: m.meaning?.mood ?? 'neu', corrected: m.meaning?.corrected.includes('mood') ?? false,
      })),
    )
    return { items, common: items.length, agree: items.filter((i) => i.mood === i.offline).length }
  }

  return {
    methods: {
      Judging: act('AI.Judging', () => {
        const waiting = data.job?.length ?? 0
        return { done: data.total - waiting, judged: data.total - waiting, total: data.total, ended: waiting === 0 }
      }),
      JudgeEstimate: act('AI.JudgeEstimate', estimate),
      Judge: act('AI.Judge', (of: number, seen: string) => {
        const asked = estimate(of)
        if (!settings().on) throw new AppError('ai-off')
        if (asked.ask && seen !== asked.seen) throw new AppError('ai-consent')
        data.job = keys(of).filter((m) => !data.done.has(m.key) && !blocked(m.customer)).map((m) => m.key)
        data.total = data.job.length
        return run()
      }),
      Resume: act('AI.Resume', run),
      Abandon: act('AI.Abandon', () => {
        data.stopped = true
        data.job = undefined
      }),
      Judged: act('AI.Judged', judged),
    },
    stop: () => void (data.stopped = true),
    reset: () => void (data = fresh()),
  }
}
