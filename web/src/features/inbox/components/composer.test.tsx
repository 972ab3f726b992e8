import { useInfiniteQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import { inOrder, messagesQuery } from '../api/messages';
import type { MessageRow } from '../api/types';
import { Composer } from './composer';

const message = (values: Partial<MessageRow>): MessageRow => ({
  id: 'm1',
  sequence: 1,
  kind: 'inbound',
  author: 'customer',
  memberId: null,
  memberName: null,
  text: 'Hello',
  delivery: 'none',
  failure: null,
  failureCode: null,
  mail: null,
  reaction: null,
  choices: [],
  attachments: [],
  quoted: null,
  editedAt: null,
  retractedAt: null,
  cost: null,
  draftEnd: null,
  draftId: null,
  isEdited: false,
  turnId: null,
  sentAt: '2026-11-24T09:00:00Z',
  ...values,
});

function Thread({ id }: { id: string }) {
  const { data } = useInfiniteQuery(messagesQuery(id));
  return (
    <>
      <ul>
        {inOrder(data).map((row) => (
          <li key={row.id}>
            {row.text} · {row.delivery}
          </li>
        ))}
      </ul>
      <Composer conversationId={id} author={{ id: 'me', name: 'Olena' }} name="Iryna" />
    </>
  );
}

const stored = () => {
  const rows = [message({})];
  server.use(http.get('*/api/v1/conversations/:id/messages', () => HttpResponse.json({ items: rows, nextBefore: null })));
  return rows;
};
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');

test('A reply stands in the thread before the server has answered', async () => {
  const rows = stored();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    http.post('*/api/v1/conversations/:id/messages', async ({ request }) => {
      const { text } = (await request.json()) as { text: string };
      await answered;
      const sent = message({ id: 'm2', sequence: 2, kind: 'reply', author: 'member', text, delivery: 'sent' });
      rows.push(sent);
      return HttpResponse.json(sent, { status: 201 });
    }),
  );
  await render(<Thread id="optimistic" />);
  await screen.findByText('Hello · none');

  await userEvent.type(box(), 'Good day');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');

  expect(await screen.findByText('Good day · queued')).toBeVisible();
  expect(box()).toHaveValue('');
  answer();
  expect(await screen.findByText('Good day · sent')).toBeVisible();
  expect(screen.getAllByText(/Good day/)).toHaveLength(1);
});

test('A refused reply leaves the thread and comes back into the field with the reason', async () => {
  stored();
  server.use(
    http.post('*/api/v1/conversations/:id/messages', () =>
      HttpResponse.json({ title: 'Too long.', code: 'message.tooLong', traceId: 'abc' }, { status: 400 }),
    ),
  );
  await render(<Thread id="refused" />);
  await screen.findByText('Hello · none');

  await userEvent.type(box(), 'Good day');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Not sent: This message is too long.');
  expect(box()).toHaveValue('Good day');
  await waitFor(() => expect(screen.queryByText('Good day · queued')).toBeNull());
});

test('The same words sent again after a lost answer carry the same key', async () => {
  stored();
  const keys: (string | null)[] = [];
  server.use(
    http.post('*/api/v1/conversations/:id/messages', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.error();
    }),
  );
  await render(<Thread id="lost" />);

  await userEvent.type(box(), 'Good day');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));

  await waitFor(() => expect(keys).toHaveLength(2));
  expect(keys[0]).toBe(keys[1]);
});

test('A note says that only the team sees it', async () => {
  stored();
  await render(<Thread id="note" />);

  await userEvent.click(screen.getByRole('tab', { name: 'Note' }));

  expect(screen.getByRole('button', { name: 'Add note' })).toBeVisible();
  expect(screen.getByText('only the team sees it')).toBeVisible();
});
