import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import type { AttachmentRow } from '../api/types';
import { Attachments } from './attachments';
import { Composer } from './composer';

const file = (values: Partial<AttachmentRow>): AttachmentRow => ({
  id: 'f1',
  kind: 'document',
  fileName: 'price.pdf',
  mimeType: 'application/pdf',
  size: 340_000,
  seconds: null,
  state: 'stored',
  reason: null,
  width: null,
  height: null,
  hasThumbnail: false,
  isShown: false,
  ...values,
});

test('keeps the place of a picture before it comes and shows it whole when pressed', async () => {
  await render(
    <Attachments
      conversationId="c1"
      attachments={[file({ kind: 'image', fileName: 'us.jpg', width: 1600, height: 900, hasThumbnail: true, isShown: true })]}
    />,
  );

  const small = document.querySelector('img');
  expect(small?.getAttribute('width')).toBe('1600');
  expect(small?.getAttribute('height')).toBe('900');
  await userEvent.click(screen.getByRole('button', { name: 'Open us.jpg' }));

  expect((await screen.findByRole('img', { name: 'us.jpg', hidden: true })).getAttribute('src')).toBe(
    '/api/v1/conversations/c1/attachments/f1',
  );
});

test('asks the channel once more for a file that is gone, and not for one that was refused', async () => {
  const asked: string[] = [];
  server.use(
    http.post('*/api/v1/conversations/c1/attachments/:id/fetch', ({ params }) => {
      asked.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await render(
    <Attachments
      conversationId="c1"
      attachments={[
        file({ id: 'gone', state: 'gone', reason: 'attachment.gone' }),
        file({ id: 'evil', state: 'refused', reason: 'attachment.runs' }),
      ]}
    />,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(asked).toEqual(['gone']);
  expect(screen.getByText('Not taken: it is a program')).toBeTruthy();
});

test('sends a file without words, and only once it is here', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let sent: unknown;
  server.use(
    http.post('*/api/v1/conversations/c2/attachments', async () => {
      await held;
      return HttpResponse.json(file({ id: 'up1' }), { status: 201 });
    }),
    http.post('*/api/v1/conversations/c2/messages', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(
        { id: 'm', sequence: 1, kind: 'reply', delivery: 'queued', sentAt: '2026-11-24T09:00:00Z' },
        { status: 201 },
      );
    }),
  );
  await render(<Composer conversationId="c2" author={{ id: 'me', name: 'Olena' }} name="Iryna" />);

  await userEvent.upload(screen.getByLabelText('Attach files', { selector: 'input' }), new File(['%PDF-'], 'price.pdf'));
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
  expect(send.disabled).toBe(true);
  release();
  await vi.waitFor(() => expect(send.disabled).toBe(false));
  await userEvent.click(send);

  await vi.waitFor(() => expect(sent).toEqual({ text: '', kind: 'reply', attachmentIds: ['up1'] }));
  expect(screen.queryByText('price.pdf')).toBeNull();
});
