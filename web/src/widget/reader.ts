import { Refusal, type ChatMessage } from './api';
import type { Line } from './line';

const longPollSeconds = 25;

/** One loop that asks for what is new: a long poll while a turn runs, else at growing intervals. */
export class Reader {
  watched = true;
  readonly #line: Line;
  #running = false;
  #readToken: string | null = null;
  #after = 0;
  #quiet = 0;
  #again = false;
  #reading = false;

  constructor(line: Line) {
    this.#line = line;
  }

  async run() {
    if (this.#running) return;
    this.#running = true;
    try {
      let failures = 0;
      while (!this.#line.isDead()) {
        const token = this.#line.token;
        try {
          if (token === null) await this.#line.open();
          else {
            await this.#read(token);
            failures = 0;
            if (!this.#again) await this.#line.pause(this.#rest());
            this.#again = false;
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          if (error.status === 401) this.#line.renew(token ?? '');
          else if (!this.#line.isDead()) await this.#line.backOff(error, failures++);
        }
      }
    } finally {
      this.#running = false;
    }
  }

  /** Something happened: read again now, even if a read that began before it is still under way. */
  hurry() {
    this.#quiet = 0;
    this.#again = this.#reading;
    this.#line.wake();
  }

  add(items: readonly ChatMessage[]): number {
    const { messages } = this.#line.state;
    const known = new Set(messages.map(({ id }) => id));
    const fresh = items.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) this.#line.set({ messages: [...messages, ...fresh].sort((a, b) => a.sequence - b.sequence) });
    return fresh.length;
  }

  async #read(token: string) {
    if (token !== this.#readToken) [this.#readToken, this.#after] = [token, 0];
    this.#reading = true;
    const page = await this.#line.parts.api.read(token, this.#after, longPollSeconds).finally(() => (this.#reading = false));
    if (token !== this.#line.token) return;
    const fresh = this.add(page.items);
    this.#after = page.items.reduce((last, { sequence }) => Math.max(last, sequence), this.#after);
    this.#quiet = fresh > 0 || page.state === 'thinking' ? 0 : this.#quiet + 1;
    this.#line.works();
    this.#line.set({ turn: page.state });
  }

  /** The API answers at once when no turn runs: rest 2 s, then longer while nothing comes; much longer when nobody looks. */
  #rest() {
    if (this.#line.state.turn === 'thinking') return 100;
    const [first, slowest] = this.watched ? [2000, 15_000] : [20_000, 60_000];
    return Math.min(slowest, first * 1.5 ** Math.min(this.#quiet, 10));
  }
}
