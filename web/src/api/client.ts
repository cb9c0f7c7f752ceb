// The only door to the server. Adds what each request must carry and turns refusals into ApiProblem.
import { ApiProblem, type ProblemBody } from './problem'
import { PLURALS } from './schema'

export { ApiProblem, asProblem } from './problem'

export type QueryValue = string | number | boolean | null | undefined
export type Query = Record<string, QueryValue>

export interface RequestOptions {
  query?: Query
  body?: unknown
  /** ETag of the version the person saw: `"id:version"`; see `etagOf`. */
  ifMatch?: string
  idempotencyKey?: string
  signal?: AbortSignal
  /** 'never' for reads that must stay in the present even while the page looks at the past. */
  asof?: 'auto' | 'never'
  headers?: Record<string, string>
}

export interface Answer<T> {
  data: T
  status: number
  etag: string | null
  headers: Headers
}

interface Surroundings {
  asof: () => string | null
  language: () => 'zh' | 'en'
  signedOut: () => void
}

const surroundings: Surroundings = { asof: () => null, language: () => 'zh', signedOut: () => undefined }

/** Called once at start: where the as-of date and the language come from, and what to do on a 401. */
export function connectClient(parts: Partial<Surroundings>): void {
  Object.assign(surroundings, parts)
}

const BASE = '/api/v1'
const HISTORICAL = new RegExp(`^/(${PLURALS.join('|')}|map/layers|paper-forms|explain|board|year-plan|data-quality|chain-maps|full-output|reserve-pool|signing-counts|statistics-papers|targets|network-portfolio|groundbreaking-events|site-matches|site-checks|site-comparisons|idle-land|quota-balances|head-room|redevelopment-summary|park-timeline|(one-page|weekly-table)(\\.docx|\\.pdf|\\.xlsx)?)(/|\\?|$)`)
const NOT_HISTORICAL = /\/(history|duplicates|files)(\/|$)/
const READS = new Set(['GET', 'HEAD'])

const sentences = {
  offline: {
    zh: '连不上服务器，内容没有写入。请检查网络后再试。',
    en: 'The server cannot be reached, nothing was written. Check the network and try again.',
  },
  unreadable: {
    zh: '服务器的回答读不懂。请刷新页面；再出现时请把错误编号告诉系统管理员。',
    en: 'The answer of the server cannot be read. Reload the page; if it happens again, quote the error number.',
  },
  past: {
    zh: '正在看过去的数据，只能读。请先点「回到今天」。',
    en: 'You are looking at the past, which is read only. Choose "Back to today" first.',
  },
}

function say(key: keyof typeof sentences): string {
  return sentences[key][surroundings.language()]
}

export function etagOf(row: { id: string; version: number }): string {
  return `"${row.id}:${row.version}"`
}

/** The address of an API path with its query, as-of included. Also right for download links. */
export function apiUrl(path: string, query: Query = {}, asof: 'auto' | 'never' = 'auto'): string {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.append(key, String(value))
  }
  const past = surroundings.asof()
  if (asof === 'auto' && past && !parameters.has('asof') && HISTORICAL.test(path) && !NOT_HISTORICAL.test(path)) {
    parameters.set('asof', past)
  }
  const text = parameters.toString()
  const root = path.startsWith('/livez') || path.startsWith('/readyz') ? '' : BASE
  return root + path + (text ? (path.includes('?') ? '&' : '?') + text : '')
}

function headersFor(method: string, options: RequestOptions): Headers {
  const headers = new Headers(options.headers)
  headers.set('Accept', 'application/json, application/problem+json')
  if (!headers.has('Accept-Language')) headers.set('Accept-Language', surroundings.language() === 'en' ? 'en' : 'zh-CN')
  if (!READS.has(method)) headers.set('X-Liantu', '1')
  if (options.ifMatch) headers.set('If-Match', options.ifMatch)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  return headers
}

function refuseInThePast(method: string, path: string): void {
  const writesData = !READS.has(method) && !/^\/(session|preferences)/.test(path)
  if (writesData && surroundings.asof()) throw new ApiProblem(409, { type: 'asof', title: say('past') })
}

function problemFrom(status: number, text: string, requestId: string, sentOut: boolean): ApiProblem {
  let body: ProblemBody = {}
  try {
    body = JSON.parse(text) as ProblemBody
  } catch {
    body = { title: say('unreadable') }
  }
  if (status === 401 && !sentOut) surroundings.signedOut()
  return new ApiProblem(status, body, requestId)
}

async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  refuseInThePast(method, path)
  const headers = headersFor(method, options)
  let body: BodyInit | undefined
  if (options.body instanceof Blob || typeof options.body === 'string') {
    body = options.body
    if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/octet-stream')
  } else if (options.body !== undefined) {
    body = JSON.stringify(options.body)
    headers.set('Content-Type', 'application/json')
  }
  let response: Response
  try {
    response = await fetch(apiUrl(path, options.query, options.asof), {
      method, headers, body, signal: options.signal, credentials: 'same-origin', cache: 'no-store',
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0, { type: 'offline', title: say('offline') })
  }
  const text = await response.text()
  const requestId = response.headers.get('X-Request-Id') ?? ''
  if (!response.ok) throw problemFrom(response.status, text, requestId, path.startsWith('/session'))
  let data: unknown = null
  if (text) {
    try {
      data = JSON.parse(text)
    } catch {
      throw new ApiProblem(response.status, { type: 'unreadable', title: say('unreadable') }, requestId)
    }
  }
  return { data: data as T, status: response.status, etag: response.headers.get('ETag'), headers: response.headers }
}

export interface UploadOptions {
  /** Bytes sent and in all; called at least at the end. */
  progress?: (sent: number, total: number) => void
  signal?: AbortSignal
}

/** POST a file as raw bytes, with progress, which fetch cannot tell. */
function upload<T>(path: string, file: Blob, query: Query = {}, options: UploadOptions = {}): Promise<T> {
  refuseInThePast('POST', path)
  return new Promise<T>((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', apiUrl(path, query, 'never'))
    headersFor('POST', {}).forEach((value, name) => sending.setRequestHeader(name, value))
    sending.setRequestHeader('Content-Type', 'application/octet-stream')
    sending.upload.onprogress = (event) => options.progress?.(event.loaded, event.lengthComputable ? event.total : file.size)
    sending.onerror = () => reject(new ApiProblem(0, { type: 'offline', title: say('offline') }))
    sending.onabort = () => reject(new DOMException('Aborted', 'AbortError'))
    sending.onload = () => {
      const requestId = sending.getResponseHeader('X-Request-Id') ?? ''
      if (sending.status < 200 || sending.status > 299) {
        reject(problemFrom(sending.status, sending.responseText, requestId, false))
        return
      }
      options.progress?.(file.size, file.size)
      try {
        resolve((sending.responseText ? JSON.parse(sending.responseText) : null) as T)
      } catch {
        reject(new ApiProblem(sending.status, { type: 'unreadable', title: say('unreadable') }, requestId))
      }
    }
    options.signal?.addEventListener('abort', () => sending.abort())
    sending.send(file)
  })
}

async function data<T>(method: string, path: string, options?: RequestOptions): Promise<T> {
  return (await request<T>(method, path, options)).data
}

export const api = {
  request,
  upload,
  get: <T>(path: string, query?: Query, options: RequestOptions = {}) => data<T>('GET', path, { ...options, query }),
  post: <T>(path: string, body?: unknown, options: RequestOptions = {}) => data<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options: RequestOptions = {}) => data<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body?: unknown, options: RequestOptions = {}) => data<T>('PATCH', path, { ...options, body }),
  delete: <T>(path: string, body?: unknown, options: RequestOptions = {}) => data<T>('DELETE', path, { ...options, body }),
}
