import { Refusal } from './api';
import { Line } from './line';
import { Outbox } from './outbox';
import { Reader } from './reader';
import type { ChatParts, ChatState } from './chat-state';
import type { Locale } from './texts';

const maxBytes = 20 * 1024 * 1024;

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
    this.#outbox = new Outbox(this.#line, (id, sequence, { text, files }) => {
      const { turn } = this.#line.state;
      this.#reader.add([{ id, sequence, author: 'customer', text, files, sentAt: new Date(parts.clock.now()).toISOString() }]);
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

  /** Only in a conversation that has begun; the file goes as a message of its own. */
  async sendFile(file: File) {
    const { token, parts } = this.#line;
    if (!token || !this.mayAttach) return;
    if (file.size > maxBytes) {
      this.#line.set({ fileProblem: 'fileTooLarge' });
      return;
    }

    this.#line.set({ uploading: file.name, fileProblem: null });
    try {
      const uploaded = await parts.api.upload(token, file);
      this.#outbox.add('', [uploaded]);
      this.#line.set({ uploading: null });
    } catch (error) {
      const refused = error instanceof Refusal && error.status >= 400 && error.status < 429;
      this.#line.set({ uploading: null, fileProblem: refused ? 'fileRefused' : 'fileFailed' });
    }
  }

  get mayAttach() {
    return this.#line.state.uploading === null && this.#line.state.messages.some(({ sequence }) => sequence > 0);
  }

  /** The bytes of a file as an address for this page; whoever asks lets go of it. */
  async open(id: string, small: boolean): Promise<string> {
    return URL.createObjectURL(await this.#line.parts.api.file(this.#line.token ?? '', id, small));
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
