export interface SessionOpened {
  token: string;
  greeting: string;
  disclosure: string;
  businessName: string;
}

export interface ChatMessage {
  id: string;
  sequence: number;
  author: 'customer' | 'agent' | 'member' | 'system';
  text: string;
  sentAt: string;
}

export interface ChatPage {
  items: ChatMessage[];
  state: 'thinking' | 'idle' | 'handedOff';
}

/** What the API answered instead of what was asked. Status 0: no answer at all. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number;

  constructor(status: number, code = '', retryAfterSeconds = 0) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface ChatApi {
  open: (locale: string) => Promise<SessionOpened>;
  send: (token: string, clientMessageId: string, text: string) => Promise<{ id: string; sequence: number }>;
  read: (token: string, after: number, waitSeconds: number) => Promise<ChatPage>;
}

/** `origin` is where widget.js came from: the page around it may be anybody's. */
export function createApi(origin: string, channelKey: string): ChatApi {
  const base = `${origin}/api/v1/web-chat`;
  const post = (url: string, body: object, headers: Record<string, string> = {}) =>
    call(url, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  return {
    open: (locale) => post(`${base}/${encodeURIComponent(channelKey)}/sessions`, { locale }) as Promise<SessionOpened>,
    send: (token, clientMessageId, text) =>
      post(`${base}/messages`, { clientMessageId, text }, bearer(token)) as Promise<{ id: string; sequence: number }>,
    read: (token, after, waitSeconds) =>
      call(`${base}/messages?after=${after}&wait=${waitSeconds}`, { headers: bearer(token) }) as Promise<ChatPage>,
  };
}

async function call(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  } catch {
    throw new Refusal(0);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const code = (body as { code?: string } | null)?.code ?? '';
  throw new Refusal(response.status, code, Number(response.headers.get('Retry-After')) || 0);
}
