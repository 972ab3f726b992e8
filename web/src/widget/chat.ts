import { Line } from './line';
import { Outbox } from './outbox';
import { Reader } from './reader';
import type { ChatParts, ChatState } from './chat-state';
import type { Locale } from './texts';

/**
 * The whole behaviour of the chat without a line of DOM. Every failure ends in another try, in words the visitor can act on, or in a
 * new session.
 */
export class Chat {
  readonly #line: Line;
  readonly #outbox: Outbox;
  readonly #reader: Reader;

  constructor(parts: ChatParts) {
    this.#line = new Line(parts);
    this.#reader = new Reader(this.#line);
    this.#outbox = new Outbox(this.#line, (id, sequence, text) => {
      const { turn } = this.#line.state;
      this.#reader.add([{ id, sequence, author: 'customer', text, sentAt: new Date(parts.clock.now()).toISOString() }]);
      this.#line.set({ turn: turn === 'handedOff' ? turn : 'thinking' });
      this.#reader.hurry();
    });
  }

  get state(): ChatState {
    return this.#line.state;
  }

  /** Opens a session if there is none, sends what waits and begins to read. */
  start() {
    void this.#outbox.run();
    void this.#reader.run();
  }

  send(text: string) {
    this.#outbox.add(text);
  }

  /** A refused message once more. */
  retry(clientMessageId: string) {
    this.#outbox.retry(clientMessageId);
  }

  remove(clientMessageId: string) {
    this.#outbox.remove(clientMessageId);
  }

  setLocale(locale: Locale) {
    const session = this.#line.parts.storage.session();
    this.#line.set({ locale, disclosure: session?.locale === locale ? session.disclosure : null });
  }

  /** False when nobody looks (hidden tab, closed panel): reading slows down. */
  watch(watched: boolean) {
    this.#reader.watched = watched;
    if (watched) this.wake();
  }

  /** The network or the visitor is back: what waits tries now. */
  wake() {
    this.#reader.hurry();
  }
}
