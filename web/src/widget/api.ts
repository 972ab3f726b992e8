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
  files?: readonly ChatFile[];
}

export interface ChatFile {
  id: string;
  kind: 'image' | 'voice' | 'audio' | 'video' | 'document' | 'sticker';
  name: string;
  size: number;
  width: number | null;
  height: number | null;
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
  send: (token: string, clientMessageId: string, text: string, fileIds?: readonly string[]) => Promise<{ id: string; sequence: number }>;
  read: (token: string, after: number, waitSeconds: number) => Promise<ChatPage>;
  upload: (token: string, file: File) => Promise<ChatFile>;
  /** The bytes of a file, or of its small picture. */
  file: (token: string, id: string, small: boolean) => Promise<Blob>;
}

/** `origin` is where widget.js came from: the page around it may be anybody's. */
export function createApi(origin: string, channelKey: string): ChatApi {
  const base = `${origin}/api/v1/web-chat`;
  const post = (url: string, body: object, headers: Record<string, string> = {}) =>
    call(url, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  return {
    open: (locale) => post(`${base}/${encodeURIComponent(channelKey)}/sessions`, { locale }) as Promise<SessionOpened>,
    send: (token, clientMessageId, text, fileIds = []) =>
      post(`${base}/messages`, { clientMessageId, text, fileIds }, bearer(token)) as Promise<{ id: string; sequence: number }>,
    read: (token, after, waitSeconds) =>
      call(`${base}/messages?after=${after}&wait=${waitSeconds}`, { headers: bearer(token) }) as Promise<ChatPage>,
    upload: (token, file) =>
      call(`${base}/files?fileName=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        body: file,
        headers: { 'Content-Type': 'application/octet-stream', ...bearer(token) },
      }) as Promise<ChatFile>,
    file: async (token, id, small) => {
      const response = await ask(`${base}/files/${id}?thumbnail=${small}`, { headers: bearer(token) });
      if (!response.ok) throw new Refusal(response.status);
      return response.blob();
    },
  };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  } catch {
    throw new Refusal(0);
  }
}

async function call(url: string, init: RequestInit): Promise<unknown> {
  const response = await ask(url, init);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const code = (body as { code?: string } | null)?.code ?? '';
  throw new Refusal(response.status, code, Number(response.headers.get('Retry-After')) || 0);
}
