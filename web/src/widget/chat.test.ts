import { chatWithHandDrivenClock as setUp } from '@test/chat';
import { Refusal, type ChatMessage } from './api';
import type { Chat } from './chat';

const says = (sequence: number, text: string, author: ChatMessage['author'] = 'agent'): ChatMessage => ({
  id: `m${sequence}`,
  sequence,
  author,
  text,
  sentAt: '2026-11-26T10:00:00Z',
});
const texts = ({ state }: Chat) => [...state.messages.map(({ text }) => text), ...state.queue.map(({ text }) => `(${text})`)];

test('A message is on the screen before the API has it, and is there once afterwards', async () => {
  const { chat, sends, reads, next } = setUp();
  chat.start();
  chat.send('Hi');
  expect(texts(chat)).toEqual(['(Hi)']);

  (await next(sends)).answer(1);
  (await next(reads)).answer({ items: [says(1, 'Hi', 'customer'), says(2, 'Hello!')] });

  await vi.waitFor(() => expect(texts(chat)).toEqual(['Hi', 'Hello!']));
});

test('Messages go one at a time, in order, each with its own id', async () => {
  const { chat, sends, next } = setUp();
  chat.start();
  chat.send('one');
  chat.send('two');

  const first = await next(sends);
  expect(first.text).toBe('one');
  expect(sends).toHaveLength(0);
  first.answer(1);
  const second = await next(sends);
  expect(second.text).toBe('two');
  expect(second.id).not.toBe(first.id);
});

test('Without a network a message waits and goes out with the same id when the network is back', async () => {
  const { chat, sends, next } = setUp();
  chat.start();
  chat.send('Hi');
  const failed = await next(sends);
  failed.fail(new Refusal(0));

  await vi.waitFor(() => expect(chat.state.online).toBe(false));
  chat.wake();
  const again = await next(sends);

  expect(again.id).toBe(failed.id);
  again.answer(1);
  await vi.waitFor(() => expect(chat.state.online).toBe(true));
});

test('What was not sent survives a reload', async () => {
  const before = setUp();
  before.chat.start();
  before.chat.send('Hi');
  const lost = await before.next(before.sends);

  const after = setUp();
  expect(texts(after.chat)).toEqual(['(Hi)']);
  after.chat.start();
  const sent = await after.next(after.sends);

  expect(sent.id).toBe(lost.id);
  expect(after.api.open).not.toHaveBeenCalled();
});

test('An expired session is replaced, and the message goes into the new one', async () => {
  const { chat, api, sends, reads, next } = setUp();
  chat.start();
  (await next(reads)).answer({ items: [says(1, 'Old')] });
  await vi.waitFor(() => expect(texts(chat)).toEqual(['Old']));
  chat.send('Hi');
  (await next(sends)).fail(new Refusal(401));

  const again = await next(sends);
  expect(again.token).toBe('t2');
  expect(api.open).toHaveBeenCalledTimes(2);
  again.answer(1);
  await vi.waitFor(() => expect(chat.state.queue).toHaveLength(0));
});

test('A new session is read from its beginning, and what was said before stays above it', async () => {
  const { chat, reads, next } = setUp();
  chat.start();
  (await next(reads)).answer({ items: [says(7, 'Old')] });
  chat.wake();
  (await next(reads)).fail(new Refusal(401));

  const fresh = await next(reads);
  expect(fresh.after).toBe(0);
  fresh.answer({ items: [{ ...says(1, 'New'), id: 'n1' }] });
  await vi.waitFor(() => expect(texts(chat)).toEqual(['Old', 'New']));
});

test('Too many messages: it waits as long as the API says, then goes on', async () => {
  const { chat, sends, pauses, next } = setUp();
  chat.start();
  chat.send('Hi');
  (await next(sends)).fail(new Refusal(429, 'webChat.tooMany', 12));

  await vi.waitFor(() => expect(chat.state.pausedUntil).toBe(13_000));
  expect(sends).toHaveLength(0);
  pauses.find(({ milliseconds }) => milliseconds === 12_000)?.end();
  (await next(sends)).answer(1);
  await vi.waitFor(() => expect(chat.state).toMatchObject({ pausedUntil: null, queue: [] }));
});

test('A text that is too long is marked and does not hold up the next one', async () => {
  const { chat, sends, next } = setUp();
  chat.start();
  chat.send('long');
  chat.send('short');
  (await next(sends)).fail(new Refusal(400, 'message.tooLong'));
  (await next(sends)).answer(1);

  await vi.waitFor(() => expect(chat.state.queue).toMatchObject([{ text: 'long', rejected: 'tooLong' }]));
  chat.remove(chat.state.queue[0]?.clientMessageId ?? '');
  expect(texts(chat)).toEqual(['short']);
});

test('A channel that is gone says so and asks no more', async () => {
  const { chat, api } = setUp();
  api.open.mockRejectedValue(new Refusal(404, 'channel.notFound'));
  chat.start();
  await vi.waitFor(() => expect(chat.state.phase).toBe('unavailable'));
  chat.send('Hi');
  expect(api.open).toHaveBeenCalledTimes(1);
});

test('While the agent thinks it reads again at once, when nothing happens it rests longer and longer', async () => {
  const { chat, reads, pauses, next } = setUp();
  chat.start();
  (await next(reads)).answer({ state: 'thinking' });
  const short = await next(pauses);
  expect(short.milliseconds).toBe(100);

  short.end();
  (await next(reads)).answer({});
  const rest = await next(pauses);
  rest.end();
  (await next(reads)).answer({});
  expect((await next(pauses)).milliseconds).toBeGreaterThan(rest.milliseconds);
});

test('A hand-off is remembered while the visitor goes on writing', async () => {
  const { chat, sends, reads, next } = setUp();
  chat.start();
  (await next(reads)).answer({ state: 'handedOff' });
  await vi.waitFor(() => expect(chat.state.turn).toBe('handedOff'));
  chat.send('Anybody?');
  (await next(sends)).answer(1);
  await vi.waitFor(() => expect(chat.state.queue).toHaveLength(0));
  expect(chat.state.turn).toBe('handedOff');
});

test('A browser that blocks storage still has a chat', async () => {
  const blocked = new Proxy(localStorage, {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    ownKeys: () => [],
  });
  const { chat, sends, next } = setUp({ store: blocked });
  chat.start();
  chat.send('Hi');
  (await next(sends)).answer(1);
  await vi.waitFor(() => expect(texts(chat)).toEqual(['Hi']));
});
