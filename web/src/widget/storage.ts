import type { ChatFile, SessionOpened } from './api';

export interface QueuedMessage {
  clientMessageId: string;
  text: string;
  at: number;
  /** Uploaded already. */
  files?: readonly ChatFile[];
  /** Refused for good: the visitor decides. */
  rejected?: 'tooLong' | 'other';
}

export interface StoredSession extends SessionOpened {
  locale: string;
}

export interface ChatStorage {
  session: () => StoredSession | null;
  keepSession: (session: StoredSession | null) => void;
  /** The last sequence the visitor has seen, so that old answers are not counted as new. */
  seen: () => number;
  keepSeen: (sequence: number) => void;
  queue: () => QueuedMessage[];
  keepMessage: (message: QueuedMessage) => void;
  dropMessage: (clientMessageId: string) => void;
}

/** By channel key, so that two businesses on one site do not mix. Each message is its own entry: two tabs cannot overwrite each other. */
export function createStorage(channelKey: string, store: Storage | null = localStore()): ChatStorage {
  const prefix = `vivtorok.chat.${channelKey}`;
  const read = (key: string): unknown => {
    try {
      return JSON.parse(store?.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown) => {
    try {
      if (value === null) store?.removeItem(key);
      else store?.setItem(key, JSON.stringify(value));
    } catch {
      // Full or blocked: the chat lives as long as the page.
    }
  };
  const messageKey = (id: string) => `${prefix}.queue.${id}`;
  return {
    session: () => read(`${prefix}.session`) as StoredSession | null,
    keepSession: (session) => write(`${prefix}.session`, session),
    seen: () => Number(read(`${prefix}.seen`)),
    keepSeen: (sequence) => write(`${prefix}.seen`, sequence),
    queue: () =>
      Object.keys(store ?? {})
        .filter((key) => key.startsWith(`${prefix}.queue.`))
        .map((key) => read(key) as QueuedMessage | null)
        .filter((message) => message !== null)
        .sort((a, b) => a.at - b.at),
    keepMessage: (message) => write(messageKey(message.clientMessageId), message),
    dropMessage: (id) => write(messageKey(id), null),
  };
}

function localStore(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null; // blocked by the browser's privacy settings
  }
}
