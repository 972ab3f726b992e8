/** A refusal or failure of the API, or of the way to it. `code` is stable (`conversation.closed`); `title` is English: people get it by `useErrors`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: Record<string, string[]>;
  readonly traceId: string | null;
  /** Seconds to wait, where the API says so (429, 503). */
  readonly retryAfter: number | null;

  constructor(init: {
    status: number;
    code?: string;
    title?: string;
    errors?: Record<string, string[]>;
    traceId?: string | null;
    retryAfter?: number | null;
  }) {
    super(init.title ?? `HTTP ${init.status}`);
    this.name = 'ApiError';
    this.status = init.status;
    this.code = init.code ?? `http.${init.status}`;
    this.errors = init.errors ?? {};
    this.traceId = init.traceId ?? null;
    this.retryAfter = init.retryAfter ?? null;
  }

  get title() {
    return this.message;
  }
}

/** No answer at all: no network, or the server is down. */
export const isOffline = (error: unknown) => error instanceof ApiError && error.status === 0;

/** The version we edited is not the last one any more (412). */
export const isConflict = (error: unknown) => error instanceof ApiError && error.status === 412;

/** Refused for this very reason: `hasCode(save.error, 'account.emailUnconfirmed')`. */
export const hasCode = (error: unknown, code: string) => error instanceof ApiError && error.code === code;

export function toApiError(response: Response, body: unknown): ApiError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const text = (key: string) => (typeof problem[key] === 'string' ? problem[key] : undefined);
  const wait = Number(response.headers.get('Retry-After'));
  return new ApiError({
    status: response.status,
    code: text('code'),
    title: text('title') ?? text('detail'),
    errors: (problem.errors ?? {}) as Record<string, string[]>,
    traceId: text('traceId') ?? null,
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
  });
}
