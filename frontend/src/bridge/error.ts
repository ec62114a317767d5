/** An error made for people: words "error.<code>.text" (package fault). */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string> = {},
  ) {
    super(code)
    this.name = 'AppError'
  }

  /** Whatever a bound method rejected with; what is not a fault is "internal". */
  static of(reason: unknown): AppError {
    if (reason instanceof AppError) return reason
    if (typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string') {
      const params = 'params' in reason && typeof reason.params === 'object' ? reason.params : {}
      return new AppError(reason.code, { ...(params as Record<string, string>) }) // FaultView of package app
    }
    return new AppError('internal')
  }
}
