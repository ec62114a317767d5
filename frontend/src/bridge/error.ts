/** An error made for people: words "error.<code>.text" (package fault). */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string> = {},
  ) {
    super(code)
    this.name = 'AppError'
  }

  /**
   * Whatever a bound method rejected with. Wails wraps what Go sends into
   * `new Error(…)`, which keeps strings only: a fault arrives as the JSON of
   * {code, params} in the message. What is no fault is "internal".
   */
  static of(reason: unknown): AppError {
    if (reason instanceof AppError) return reason
    const fault = reason instanceof Error ? parse(reason.message) : reason
    return isFault(fault) ? new AppError(fault.code, { ...fault.params }) : new AppError('internal')
  }
}

interface Fault {
  code: string
  params?: Record<string, string> | null
}

const isFault = (x: unknown): x is Fault => typeof x === 'object' && x !== null && 'code' in x && typeof x.code === 'string'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the message of an ordinary exception
  }
}
