import css from 'virtual:chat-styles';
import { createApi } from './api';
import { Chat } from './chat';
import type { ChatState } from './chat-state';
import { createStorage } from './storage';
import type { Locale } from './texts';

const clock = {
  now: () => Date.now(),
  wait: (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

// randomUUID needs https; a shop's site may still be http.
const newId = () => {
  if (globalThis.isSecureContext) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

interface StartOptions {
  origin: string;
  channelKey: string;
  locale: Locale;
  onChange: (state: ChatState) => void;
}

/** The chat in a browser: the real clock, storage and network, awake when the visitor is. */
export function startChat({ origin, channelKey, locale, onChange }: StartOptions) {
  const storage = createStorage(channelKey);
  const chat = new Chat({ api: createApi(origin, channelKey), storage, clock, locale, newId, onChange });
  globalThis.addEventListener('online', () => chat.wake());
  return { chat, storage };
}

/** A shadow root with our styles: the page's do not come in, ours do not go out. */
export function createRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  return root;
}
