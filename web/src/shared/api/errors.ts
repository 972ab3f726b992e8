/** A refusal or failure of the API, or of the way to it. `code` is stable (`conversation.closed`); `title` is for people. */
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

/** The first message the API gave for a field: `fieldError(save.error, 'email')`. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ApiError ? error.errors[field]?.[0] : undefined;
}

/** What to tell above a form: nothing where every message already stands at one of the `shown` fields. */
export function formError(error: unknown, ...shown: string[]): string | undefined {
  if (!error) return undefined;
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : undefined;
  const fields = Object.keys(error.errors);
  if (fields.length > 0 && fields.every((field) => shown.includes(field))) return undefined;
  return (
    fields
      .filter((field) => !shown.includes(field))
      .map((field) => error.errors[field]?.[0])
      .find(Boolean) ?? error.title
  );
}

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
