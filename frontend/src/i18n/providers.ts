import type { Format } from './format'
import type { T } from './index'

const known = ['deepseek', 'qwen', 'kimi', 'openai', 'ollama', 'llamacpp', 'custom'] as const
const isKnown = (id: string): id is (typeof known)[number] => (known as readonly string[]).includes(id) // widened to ask

/** The name of a service that answers AI questions; its host where the user typed the address. */
export function providerName(t: T, provider: string, address = ''): string {
  if (provider === 'custom' && URL.canParse(address)) return new URL(address).host
  return isKnown(provider) ? t(`ai.provider.${provider}`) : provider
}

/** Where a text would go: the service with the country that its company sits in, or this computer. */
export function addressee(t: T, f: Format, at: { provider: string; address: string; country: string; local: boolean }): string {
  return t('ai.send.provider', { provider: providerName(t, at.provider, at.address), country: seat(t, f, at) })
}

function seat(t: T, f: Format, at: { country: string; local: boolean }): string {
  if (at.local) return t('ai.send.here')
  return at.country === '' ? t('ai.send.countryUnknown') : f.country(at.country)
}
