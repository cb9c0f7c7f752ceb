// What the server says when it refuses (RFC 9457), as one sentence for the person and one number to quote.

export interface FieldProblem {
  pointer: string
  detail: string
}

export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  requestId?: string
  errors?: FieldProblem[]
  [extra: string]: unknown
}

export class ApiProblem extends Error {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly requestId: string
  readonly errors: FieldProblem[]
  /** The whole answer: `yours`, `current`, `differs` of a 412, `rows` of a 409 … */
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody, requestId = '') {
    const title = body.title ?? ''
    super(body.detail || title || `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.type = body.type ?? ''
    this.title = title
    this.detail = body.detail ?? ''
    this.requestId = body.requestId || requestId
    this.errors = body.errors ?? []
    this.body = body
  }

  /** The sentence to show; never empty. */
  get sentence(): string {
    return this.detail || this.title || this.message
  }

  get signedOut(): boolean { return this.status === 401 }
  get forbidden(): boolean { return this.status === 403 }
  get notFound(): boolean { return this.status === 404 }
  /** Somebody else saved first; `body.current` and `body.differs` say what. */
  get conflict(): boolean { return this.status === 412 || this.status === 409 }
  /** The server was not reached, so nothing was written. */
  get offline(): boolean { return this.status === 0 }

  /** The sentence about one field of the body that was sent, `/set/name` or `/values/name`. */
  of(field: string): string | undefined {
    return this.errors.find((e) => e.pointer.split('/').pop() === field)?.detail
  }
}

/** Any thrown thing as an ApiProblem, so that pages show one kind of message. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ApiProblem(0, { title: message, detail: message })
}
