import { Refusal, type ChatMessage } from './api';
import { Chat } from './chat';
import { createChatView } from './chat-view';
import { createStorage } from './storage';

function setUp(items: ChatMessage[] = [], state: 'idle' | 'handedOff' | 'thinking' | 'unreachable' = 'idle') {
  const send = vi.fn(() => Promise.reject(new Refusal(0)));
  const chat = new Chat({
    api: {
      open: () => Promise.resolve({ token: 't', greeting: 'Hello', disclosure: 'An AI answers you', businessName: '<b>Leia</b>' }),
      send,
      read: () => (state === 'unreachable' ? Promise.reject(new Refusal(0)) : Promise.resolve({ items, state })),
      upload: () => Promise.reject(new Refusal(0)),
      file: () => Promise.reject(new Refusal(404)),
    },
    storage: createStorage('key'),
    locale: 'en',
    newId: () => crypto.randomUUID(),
    onChange: (next) => view.update(next),
    clock: { now: () => Date.now(), wait: () => new Promise(() => undefined) },
  });
  const view = createChatView({ chat, origin: 'https://vivtorok.test' });
  document.body.replaceChildren(view.element);
  view.update(chat.state);
  chat.start();
  const find = (selector: string) => view.element.querySelector<HTMLElement>(selector);
  return { chat, view, send, find };
}

const message: ChatMessage = {
  id: '1',
  sequence: 1,
  author: 'agent',
  text: '<img src=x onerror=alert(1)> https://leia.example',
  sentAt: new Date().toISOString(),
};

test('It says first that an AI answers, then greets', async () => {
  const { find } = setUp();
  await vi.waitFor(() => expect(find('.banner')?.textContent).toContain('An AI answers you'));
  expect(find('.list')?.textContent).toContain('Hello');
});

test('A text is only ever text', async () => {
  const { view, find } = setUp([message]);
  await vi.waitFor(() => expect(find('.list')?.textContent).toContain('<img src=x onerror=alert(1)>'));
  expect(view.element.querySelector('img, .list b, h1 b')).toBeNull();
  expect(view.element.querySelector('a')).toHaveAttribute('href', 'https://leia.example/');
  expect(view.element.querySelector('a')).toHaveAttribute('rel', expect.stringContaining('noopener'));
});

test('After a hand-off people stand in the banner and nobody can be called twice', async () => {
  const { find } = setUp([], 'handedOff');
  await vi.waitFor(() => expect(find('.banner')).toHaveClass('human'));
  expect(find('.call')?.hidden).toBe(true);
});

test('The dots are there only while the agent thinks', async () => {
  const { find } = setUp([], 'thinking');
  expect(find('.thinking')?.hidden).toBe(true);
  await vi.waitFor(() => expect(find('.thinking')?.hidden).toBe(false));
});

test('The language can be changed at any time', async () => {
  const { view, find } = setUp();
  await vi.waitFor(() => expect(find('.banner')?.textContent).toContain('An AI answers you'));
  view.element.querySelectorAll<HTMLElement>('.head .icon')[0]?.click();
  expect(find('.banner')?.textContent).toContain('Вам відповідає ШІ-помічник');
  expect(view.element.lang).toBe('uk');
});

test('What waits for a connection is shown as waiting', async () => {
  const { chat, find } = setUp([], 'unreachable');
  chat.send('Hi');
  await vi.waitFor(() => expect(find('.notice')?.textContent).toContain('No connection'));
  expect(find('.me .meta')?.textContent).toContain('In the queue');
});

test('Rows that did not change are not touched', async () => {
  const { chat, find } = setUp([message]);
  await vi.waitFor(() => expect(find('.list .msg .mark')).not.toBeNull());
  const row = find('.list .msg:last-child');
  chat.send('Hi');
  expect(row?.isConnected).toBe(true);
});
