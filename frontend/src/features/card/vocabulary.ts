// What the backend can understand (backend/labelled, backend/text); the names
// are its words "understand.<mood|intent|piece|topic>.<id>".

export const moods = ['pos', 'neu', 'neg'] as const

export const intents = [
  'inquiry', 'quote_request', 'sample_request', 'price_objection', 'order', 'delay', 'refusal', 'complaint', 'thanks', 'ack', 'greeting',
] as const

export const kinds = [
  'quantity', 'price', 'incoterm', 'date', 'place', 'person', 'role', 'product', 'document', 'certificate', 'payment_term',
  'concern', 'expectation', 'opinion',
] as const

/** Languages that can be told, as ISO 639-1. */
export const spoken = [
  'ar', 'bn', 'de', 'el', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'id', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ro', 'ru', 'th', 'tr', 'uk', 'ur', 'vi', 'zh',
] as const
