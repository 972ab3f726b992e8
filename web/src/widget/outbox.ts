import { Refusal, type ChatFile } from './api';
import type { Line } from './line';
import type { QueuedMessage } from './storage';

const isTooLong = ({ status, code }: Refusal) => status === 413 || status === 422 || /toolong/i.test(code);
const final = [400, 403, 404, 409, 413, 422];

/** What the visitor wrote and the API has not accepted yet: in order, one at a time, kept over a reload. */
export class Outbox {
  readonly #line: Line;
  readonly #onSent: (id: string, sequence: number, message: QueuedMessage) => void;
  #running = false;

  constructor(line: Line, onSent: (id: string, sequence: number, message: QueuedMessage) => void) {
    this.#line = line;
    this.#onSent = onSent;
  }

  add(text: string, files?: readonly ChatFile[]) {
    const { newId, clock, storage } = this.#line.parts;
    const message: QueuedMessage = { clientMessageId: newId(), text, at: clock.now(), files };
    storage.keepMessage(message);
    this.#line.set({ queue: [...this.#line.state.queue, message] });
    void this.run();
  }

  remove(id: string) {
    this.#line.parts.storage.dropMessage(id);
    this.#line.set({ queue: this.#line.state.queue.filter(({ clientMessageId }) => clientMessageId !== id) });
  }

  retry(id: string) {
    const message = this.#line.state.queue.find(({ clientMessageId }) => clientMessageId === id);
    if (!message) return;
    this.remove(id);
    this.add(message.text, message.files);
  }

  async run() {
    if (this.#running) return;
    this.#running = true;
    try {
      let failures = 0;
      for (let next = this.#next(); next && !this.#line.isDead(); next = this.#next()) {
        try {
          await this.#line.open();
          await this.#send(next);
          failures = 0;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          if (!this.#line.isDead()) await this.#line.backOff(error, failures++);
        }
      }
    } finally {
      this.#running = false;
    }
  }

  #next() {
    return this.#line.state.queue.find(({ rejected }) => !rejected);
  }

  async #send(message: QueuedMessage) {
    const token = this.#line.token ?? '';
    const { clientMessageId, text, files } = message;
    this.#mark(clientMessageId, { sending: true });
    try {
      const { id, sequence } = await this.#line.parts.api.send(
        token,
        clientMessageId,
        text,
        files?.map((file) => file.id),
      );
      this.#line.works();
      this.remove(clientMessageId);
      this.#onSent(id, sequence, message);
    } catch (error) {
      this.#mark(clientMessageId, { sending: false });
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 401) this.#line.renew(token);
      else if (final.includes(error.status)) this.#reject(message, isTooLong(error) ? 'tooLong' : 'other');
      else throw error;
    }
  }

  #reject(message: QueuedMessage, rejected: 'tooLong' | 'other') {
    this.#line.parts.storage.keepMessage({ ...message, rejected });
    this.#mark(message.clientMessageId, { rejected });
  }

  #mark(id: string, change: { sending?: boolean; rejected?: 'tooLong' | 'other' }) {
    const queue = this.#line.state.queue.map((message) => (message.clientMessageId === id ? { ...message, ...change } : message));
    this.#line.set({ queue });
  }
}
