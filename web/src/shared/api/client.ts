import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, toApiError } from './errors';
import type { components, paths } from './schema.gen';

export { ApiError, hasCode, isConflict, isOffline } from './errors';

/** Every shape of the API by its name in the document: `Schemas['ContactRow']`. */
export type Schemas = components['schemas'];

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
let signedOut: () => void = () => undefined;

let prove: () => Promise<boolean> = () => Promise.resolve(false);

/** How to ask who is there before a dangerous step; set once by the app. True: proved, the request is sent again. */
export function onStepUp(handler: () => Promise<boolean>) {
  prove = handler;
}

/** What to do when the session has ended under our feet; set once by the app. */
export function onSignedOut(handler: () => void) {
  signedOut = handler;
}

const house: Middleware = {
  onRequest({ request }) {
    if (!safe.has(request.method)) request.headers.set('X-CSRF', '1');
    return request;
  },
  onResponse({ request, response }) {
    if (response.status === 401 && !/^\/api\/v1\/(auth|my-data)\//.test(new URL(request.url).pathname)) signedOut();
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new ApiError({ status: 0, code: 'network.unreachable', title: error instanceof Error ? error.message : undefined });
  },
};

async function asksForProof(response: Response) {
  if (response.status !== 403) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'auth.step_up_required';
}

/** Sends, and where the API wants to know again who is there, asks and sends once more. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone(); // a body is read once
  const response = await globalThis.fetch(request); // looked up per call: openapi-fetch keeps the first fetch it sees, MSW starts later
  return (await asksForProof(response)) && (await prove()) ? globalThis.fetch(again) : response;
}

const options = { baseUrl: globalThis.location.origin, fetch: send };

/** The API by its own document: `unwrap(api.GET('/api/v1/contacts/{id}', { params: { path: { id } }, signal }))`. */
export const api = createClient<paths>(options);
api.use(house);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a 2xx; anything else is thrown as an `ApiError`. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw toApiError(response, error);
  return data as T;
}

/** The same with the ETag, for what will be edited: send it back as `If-Match`. */
export async function unwrapWithEtag<T>(call: Promise<Answer<T>>): Promise<{ data: T; etag: string | null }> {
  const { data, error, response } = await call;
  if (!response.ok) throw toApiError(response, error);
  return { data: data as T, etag: response.headers.get('ETag') };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
interface RawOptions {
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/**
 * A request the document does not know yet, with a type of your own: `request<Contact>('GET', '/api/v1/contacts/1')`.
 * Prefer `api`: it knows every path and shape of the document.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what comes, until the document says it
export async function requestWithEtag<T>(method: Method, path: string, { body, query, headers, signal }: RawOptions = {}) {
  const raw = api as unknown as Record<Method, (path: string, init: object) => Promise<Answer<T>>>;
  return unwrapWithEtag<T>(raw[method](path, { body, params: { query }, headers, signal }));
}

export const request = async <T>(method: Method, path: string, init?: RawOptions): Promise<T> =>
  (await requestWithEtag<T>(method, path, init)).data;

/** Sends a file as it is; its name stands in the address. */
export async function uploadFile<T>(path: string, file: File, signal?: AbortSignal): Promise<T> {
  const address = new URL(`${path}?fileName=${encodeURIComponent(file.name)}`, options.baseUrl);
  const headers = { 'Content-Type': 'application/octet-stream', 'X-CSRF': '1' };
  const response = await globalThis.fetch(address, { method: 'POST', body: file, headers, signal }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError({ status: 0, code: 'network.unreachable' });
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(response, body);
  return body as T;
}
