import { chatWithHandDrivenClock as setUp } from '@test/chat';
import { Refusal, type ChatMessage } from './api';

const says = (sequence: number, text: string): ChatMessage => ({
  id: `m${sequence}`,
  sequence,
  author: 'agent',
  text,
  sentAt: '2026-11-26T10:00:00Z',
});

test('A file goes up first and then as a message of its own, once the conversation has begun', async () => {
  const { chat, api, sends, reads, next } = setUp();
  chat.start();
  await chat.sendFile(new File(['x'], 'early.pdf'));
  expect(api.upload).not.toHaveBeenCalled();
  (await next(reads)).answer({ items: [says(1, 'Hello!')] });
  await vi.waitFor(() => expect(chat.mayAttach).toBe(true));

  await chat.sendFile(new File(['x'], 'price.pdf'));

  const sent = await next(sends);
  expect([sent.text, sent.fileIds]).toEqual(['', ['f-price.pdf']]);
  sent.answer(2);
  await vi.waitFor(() => expect(chat.state.messages.at(-1)?.files?.[0]?.name).toBe('price.pdf'));
});

test('A file that is refused says so and nothing is sent', async () => {
  const { chat, api, sends, reads, next } = setUp();
  chat.start();
  (await next(reads)).answer({ items: [says(1, 'Hello!')] });
  await vi.waitFor(() => expect(chat.mayAttach).toBe(true));
  api.upload.mockRejectedValueOnce(new Refusal(400, 'attachment.runs'));

  await chat.sendFile(new File(['MZ'], 'setup.exe'));

  expect(chat.state.fileProblem).toBe('fileRefused');
  expect(sends).toHaveLength(0);
});
