import type { ChatApi, ChatPage, Refusal } from '@/widget/api';
import { Chat } from '@/widget/chat';
import type { ChatState } from '@/widget/chat-state';
import { createStorage } from '@/widget/storage';

interface Pause {
  milliseconds: number;
  end: () => void;
}

/** A chat with a hand-driven clock and an API whose every answer the test decides. */
export function chatWithHandDrivenClock({ store = localStorage }: { store?: Storage } = {}) {
  const pauses: Pause[] = [];
  const reads: { token: string; after: number; answer: (page: Partial<ChatPage>) => void; fail: (error: Refusal) => void }[] = [];
  const sends: {
    token: string;
    id: string;
    text: string;
    fileIds?: readonly string[];
    answer: (sequence: number) => void;
    fail: (error: Refusal) => void;
  }[] = [];
  let sessions = 0;
  const api = {
    open: vi.fn<ChatApi['open']>(() =>
      Promise.resolve({ token: `t${++sessions}`, greeting: 'Hello', disclosure: 'An AI answers', businessName: 'Leia' }),
    ),
    send: (token, id, text, fileIds) =>
      new Promise((resolve, fail) =>
        sends.push({ token, id, text, fileIds, answer: (sequence) => resolve({ id: `m${sequence}`, sequence }), fail }),
      ),
    read: (token, after) =>
      new Promise((resolve, fail) => reads.push({ token, after, answer: (page) => resolve({ items: [], state: 'idle', ...page }), fail })),
    upload: vi.fn<ChatApi['upload']>((_token, file) =>
      Promise.resolve({ id: `f-${file.name}`, kind: 'document', name: file.name, size: file.size, width: null, height: null }),
    ),
    file: () => Promise.resolve(new Blob(['x'])),
  } satisfies ChatApi;
  const states: ChatState[] = [];
  let ids = 0;
  const chat = new Chat({
    api,
    storage: createStorage('key', store),
    locale: 'en',
    newId: () => `c${++ids}-${Math.random()}`,
    onChange: (state) => states.push(state),
    clock: {
      now: () => 1000,
      wait: (milliseconds, signal) =>
        new Promise((resolve) => {
          pauses.push({ milliseconds, end: resolve });
          signal?.addEventListener('abort', () => resolve());
        }),
    },
  });
  const next = async <T>(list: T[]): Promise<T> => {
    await vi.waitFor(() => expect(list.length).toBeGreaterThan(0));
    return list.shift() as T;
  };
  return { chat, api, reads, sends, pauses, states, next };
}
