import { Refusal } from './api';
import type { ChatParts, ChatState } from './chat-state';

const maxBackOff = 30_000;

/** The visitor's session and the state everybody shares: opens it, renews it, knows how long to wait after which failure. */
export class Line {
  readonly parts: ChatParts;
  state: ChatState;
  token: string | null;
  #opening: Promise<void> | null = null;
  #nudge = new AbortController();
  #renewals = 0;

  constructor(parts: ChatParts) {
    this.parts = parts;
    const session = parts.storage.session();
    this.token = session?.token ?? null;
    this.state = {
      phase: session ? 'ready' : 'closed',
      online: true,
      pausedUntil: null,
      businessName: session?.businessName ?? '',
      greeting: session?.greeting ?? '',
      disclosure: session?.locale === parts.locale ? session.disclosure : null,
      locale: parts.locale,
      messages: [],
      queue: parts.storage.queue(),
      turn: 'idle',
      uploading: null,
      fileProblem: null,
    };
  }

  isDead() {
    return this.state.phase === 'unavailable';
  }

  set(change: Partial<ChatState>) {
    this.state = { ...this.state, ...change };
    this.parts.onChange(this.state);
  }

  /** Once there is a token; everybody who asks meanwhile waits for the same answer. */
  async open() {
    if (this.token) return;
    this.#opening ??= this.#openOnce().finally(() => (this.#opening = null));
    await this.#opening;
  }

  /** The session is over (401). What was said stays on the screen, what waits goes into the new conversation. */
  renew(expired: string) {
    if (this.token !== expired) return;
    this.token = null;
    this.#renewals++;
    this.parts.storage.keepSession(null);
    const messages = this.state.messages.map((message) => ({ ...message, sequence: message.sequence - 1e9 }));
    this.set({ turn: 'idle', messages });
  }

  /** The API answered as it should. */
  works() {
    this.#renewals = 0;
    if (!this.state.online) this.set({ online: true });
  }

  async backOff(error: Refusal, attempt: number) {
    const { clock } = this.parts;
    if (error.status === 429) {
      const milliseconds = (error.retryAfterSeconds || 5) * 1000;
      this.set({ pausedUntil: clock.now() + milliseconds });
      await clock.wait(milliseconds);
      this.set({ pausedUntil: null });
      return;
    }
    this.set({ online: false });
    await this.pause(Math.min(maxBackOff, 1000 * 2 ** attempt));
  }

  pause(milliseconds: number) {
    return this.parts.clock.wait(milliseconds, this.#nudge.signal);
  }

  /** Ends every pause but the ones the API asked for. */
  wake() {
    const paused = this.#nudge;
    this.#nudge = new AbortController();
    paused.abort();
  }

  async #openOnce() {
    if (this.state.phase === 'closed') this.set({ phase: 'opening' });
    if (this.#renewals > 1) await this.pause(Math.min(maxBackOff, 1000 * 2 ** this.#renewals)); // a fresh session was refused too
    for (let attempt = 0; ; attempt++) {
      const { locale } = this.state;
      try {
        const session = await this.parts.api.open(locale);
        this.token = session.token;
        this.parts.storage.keepSession({ ...session, locale });
        const { businessName, greeting, disclosure } = session;
        this.set({ phase: 'ready', online: true, businessName, greeting, disclosure });
        return;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (![400, 403, 404].includes(error.status)) await this.backOff(error, attempt);
        else {
          this.set({ phase: 'unavailable' });
          throw error;
        }
      }
    }
  }
}
