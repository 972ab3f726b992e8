import type { ChatApi, ChatMessage, ChatPage } from './api';
import type { ChatStorage, QueuedMessage } from './storage';
import type { Locale } from './texts';

export interface ChatState {
  /** `unavailable`: the channel is gone or this site may not show it. */
  phase: 'closed' | 'opening' | 'ready' | 'unavailable';
  online: boolean;
  /** Too much at once: sending goes on then (ms since the epoch). */
  pausedUntil: number | null;
  businessName: string;
  greeting: string;
  /** Null where the session speaks another language than the one chosen since. */
  disclosure: string | null;
  locale: Locale;
  /** By sequence; those of a session that ended have negative ones. */
  messages: readonly ChatMessage[];
  queue: readonly Queued[];
  turn: ChatPage['state'];
  /** The name of the file that is on its way up. */
  uploading: string | null;
  /** Why the last file did not go. */
  fileProblem: 'fileTooLarge' | 'fileRefused' | 'fileFailed' | null;
}

export type Queued = QueuedMessage & { sending?: boolean };

export interface Clock {
  now: () => number;
  /** Resolves early, never rejects, when the signal is aborted. */
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface ChatParts {
  api: ChatApi;
  storage: ChatStorage;
  clock: Clock;
  locale: Locale;
  newId: () => string;
  onChange: (state: ChatState) => void;
}
