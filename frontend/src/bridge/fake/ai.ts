import type { Backend } from '../backend'
import { AppError } from '../error'
import type { AICall, AIPreview, AIRewrite, AISettings, AITarget, AIView, CheckView, CustomerRow, MessageView } from '../views'
import { judging } from './judging'
import { ago } from './people'
import { act, emit, stage } from './stage'

const providers = [
  { id: 'deepseek', address: 'https://api.deepseek.com/v1', model: 'deepseek-chat', country: 'CN', local: false },
  { id: 'qwen', address: 'https://dashscope.aliyuncs.com/compatible-mode/v1', model: 'qwen-plus', country: 'CN', local: false },
  { id: 'kimi', address: 'https://api.moonshot.cn/v1', model: 'moonshot-v1-8k', country: 'CN', local: false },
  { id: 'openai', address: 'https://api.openai.com/v1', model: 'gpt-4o-mini', country: 'US', local: false },
  { id: 'ollama', address: 'http://localhost:11434/v1', model: 'qwen2.5:7b', country: '', local: true },
  { id: 'llamacpp', address: 'http://localhost:8080/v1', model: 'default', country: '', local: true },
  { id: 'custom', address: '', model: '', country: '', local: false },
]

/** In the browser one sees it stream; tests do not wait. */
const pause = () => new Promise((next) => setTimeout(next, typeof process === 'undefined' ? 120 : 1))

const chinese = (text: string) => /\p{Script=Han}/u.test(text)

/** Three versions; of a draft with a price the last one changes it, which the facts lock refuses. */
function written(draft: string) {
  const price = /\$\d+(?:\.\d+)?/.exec(draft)?.[0] ?? ''
  const core = chinese(draft) ? `the LB-20 sample is ready${price && ` at ${price}`}` : draft.replace(/^Hi[^,]*,\s*/, '').replace(/[.?!]+$/, '')
  const name = /Alex/.test(draft) ? 'Alex' : 'there'
  return {
    short: { text: `Hi ${name}, ${core}?`, back: '你好，一句话问清楚。' },
    warm: { text: `Hi ${name}, hope your week goes well. ${core}. Which part should I explain first?`, back: '你好，祝这周顺利。还是那件事，先说明哪一部分？' },
    direct: { text: `${core.replace(price, price && '$4.56')}. Shall I send the PI today?`, back: '还是那件事。今天就发形式发票吗？' },
    price,
  }
}

interface World {
  people: () => CustomerRow[]
  chat: (customer: number) => MessageView[]
  check: (text: string, customer: number) => CheckView
}

/** A language model over sample data: what leaves, what it writes, what is kept of it. */
export function intelligence({ people, chat, check }: World) {
  const fresh = () => ({
    settings: { on: stage.ai !== 'off', provider: stage.ai === 'local' ? 'ollama' : 'deepseek', address: '', model: '', prices: false, show: true, limit: 1000, price_in: '', price_out: '' } satisfies AISettings as AISettings,
    keys: new Set(stage.ai === 'on' ? ['https://api.deepseek.com/v1'] : []),
    blocked: new Map<number, string>(),
    agreed: new Map<number, { to: string; at: string }>(),
    log: (stage.ai === 'off' ? [] : [
      call(2, 0, 'rewrite', '{"draft":"Hi ⟦NAME1⟧, any update on the sample for ⟦COMPANY1⟧?"}', 'ok'),
      call(1, 1, 'test', 'ok', 'ai-key'),
    ]) as AICall[],
    cancelled: new Set<string>(),
  })
  let data: ReturnType<typeof fresh> | undefined
  const now = () => (data ??= fresh()) // made when first asked, after the stage is set

  function call(id: number, days: number, purpose: string, sent: string, outcome: string): AICall {
    return { id, at: ago(days), purpose, provider: 'deepseek', address: 'https://api.deepseek.com/v1', model: 'deepseek-chat', sent, answer: outcome === 'ok' ? 512 : 0, tokens_in: 410, tokens_out: outcome === 'ok' ? 260 : 0, outcome }
  }
  const target = (): AITarget => {
    const preset = providers.find((p) => p.id === now().settings.provider) ?? { id: 'custom', address: '', model: '', country: '', local: false }
    const address = now().settings.address || preset.address
    return { provider: preset.id, address, model: now().settings.model || preset.model, country: address === preset.address ? preset.country : '', local: /^http:\/\/localhost/.test(address) }
  }
  const view = (): AIView => ({
    settings: now().settings, at: target(), has_key: now().keys.has(target().address), calls: now().log.length === 0 ? 0 : 12, tokens_in: 5210, tokens_out: 3180, providers,
    blocked: people().filter((p) => now().blocked.has(p.id)).map(({ id, name }) => ({ id, name })),
  })
  const marks = (text: string) => {
    const known = people().flatMap((p) => [...[p.name, p.name.split(' ')[0] ?? ''].map((t) => ['NAME', t] as const), ['COMPANY', p.company] as const, ['PHONE', p.phone] as const])
    const found = [...known, ...(now().settings.prices ? [...text.matchAll(/\$\d+(?:\.\d+)?/g)].map((m) => ['PRICE', m[0]] as const) : [])].filter(([, t]) => t !== '' && text.includes(t))
    const longest = found.filter(([, t]) => !found.some(([, other]) => other !== t && other.includes(t) && text.includes(other)))
    return longest.map(([kind, t], i) => ({ mark: `⟦${kind}${i + 1}⟧`, kind: kind.toLowerCase(), text: t }))
  }
  const redact = (text: string) => marks(text).reduce((sent, m) => sent.replaceAll(m.text, m.mark), text)
  const asks = (customer: number) => now().settings.show && !target().local && now().agreed.get(customer)?.to !== target().address
  const preview = (text: string, customer: number): AIPreview => ({
    seen: `seen ${text}`, sent: redact(text), marks: marks(text), at: target(), ask: asks(customer), blocked: now().blocked.has(customer), tokens: 420 + Math.round(text.length / 4),
  })
  const leave = (asked: AIRewrite, purpose: string) => {
    if (!now().settings.on) throw new AppError('ai-off')
    const seen = preview(asked.text, asked.customer)
    if (seen.blocked) throw new AppError('ai-blocked')
    if (seen.ask && asked.seen !== seen.seen) throw new AppError('ai-consent')
    if (asked.remember && asked.customer !== 0) now().agreed.set(asked.customer, { to: target().address, at: ago(0) })
    now().log = [{ ...call(now().log.length + 1, 0, purpose, JSON.stringify({ draft: seen.sent }), 'ok'), provider: target().provider, address: target().address, model: target().model }, ...now().log]
    now().cancelled.delete(asked.id)
    return seen
  }
  const consent = (id: number) => {
    const agreed = now().agreed.get(id)
    return { blocked: now().blocked.has(id), blocked_at: now().blocked.get(id) ?? '', agreed: agreed?.to === target().address, agreed_at: agreed?.at ?? '', agreed_to: agreed?.to ?? '' }
  }
  const judge = judging({ people, chat, target, settings: () => now().settings, blocked: (id) => now().blocked.has(id), redact })

  const methods: Backend['AI'] = {
    ...judge.methods,
    Settings: act('AI.Settings', view),
    Save: act('AI.Save', (chosen: AISettings) => {
      const before = now().settings
      now().settings = chosen
      if (chosen.on && target().address === '') {
        now().settings = before
        throw new AppError('ai-address', { address: '' })
      }
      return view()
    }),
    SetKey: act('AI.SetKey', (key: string) => {
      if (key === '') now().keys.delete(target().address)
      else now().keys.add(target().address)
      return view()
    }),
    Test: act('AI.Test', async () => {
      await pause()
      if (!target().local && !now().keys.has(target().address)) throw new AppError('ai-key')
    }),
    Preview: act('AI.Preview', preview),
    Rewrite: act('AI.Rewrite', async (asked: AIRewrite) => {
      const { sent } = leave(asked, 'rewrite')
      const all = written(asked.text)
      for (let share = 0.15; share < 1; share += 0.15) {
        await pause()
        if (now().cancelled.has(asked.id)) throw new AppError('cancelled')
        const part = (text: string) => text.slice(0, Math.round(text.length * share))
        emit('ai:partial', { id: asked.id, short: part(all.short.text), warm: part(all.warm.text), direct: part(all.direct.text) })
      }
      return {
        sent, language: asked.language === 'customer' ? 'es' : '',
        versions: (['short', 'warm', 'direct'] as const).map((style) => {
          const refused = style === 'direct' && all.price !== ''
          return { style, ...all[style], holds: !refused, differences: refused ? [{ kind: 'price', was: all.price, now: '$4.56' }] : [], broken: [], check: check(all[style].text, asked.customer) }
        }),
      }
    }),
    Translate: act('AI.Translate', async (asked: AIRewrite) => {
      leave(asked, 'translate')
      await pause()
      if (now().cancelled.has(asked.id)) throw new AppError('cancelled')
      return { text: '你好，想跟进一下我们上次谈的事。有消息吗？', differences: [], broken: [] }
    }),
    Cancel: act('AI.Cancel', (id: string) => {
      now().cancelled.add(id)
      if (id === 'judge') judge.stop()
    }),
    Consent: act('AI.Consent', consent),
    Block: act('AI.Block', (id: number, blocked: boolean) => {
      if (blocked) now().blocked.set(id, ago(0))
      else now().blocked.delete(id)
      return consent(id)
    }),
    AskAgain: act('AI.AskAgain', (id: number) => {
      now().agreed.delete(id)
      return consent(id)
    }),
    Log: act('AI.Log', (limit: number) => (limit === 0 ? now().log : now().log.slice(0, limit))),
    Wipe: act('AI.Wipe', () => {
      const count = now().log.length
      now().log = []
      return count
    }),
  }
  return {
    methods,
    /** What the title bar says. */
    state: () => (!now().settings.on ? 'off' : target().local ? 'local' : 'on'),
    reset: () => {
      data = undefined
      judge.reset()
    },
  }
}
