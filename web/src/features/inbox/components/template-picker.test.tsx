import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import type { TemplateRow } from '../api/templates';
import { Composer } from './composer';

const reminder: TemplateRow = {
  id: 't1',
  name: 'appointment_reminder',
  language: 'en',
  category: 'utility',
  status: 'approved',
  header: null,
  body: 'Hello {{1}}, we expect you at {{2}}.',
  footer: 'Verba salon',
  buttons: [],
  variables: [
    { key: 'body.1', place: 'body', name: '1', example: 'Anna' },
    { key: 'body.2', place: 'body', name: '2', example: '19:00' },
  ],
  needsMore: false,
  canBeSent: true,
  syncedAt: '2026-11-24T09:00:00Z',
};
const listed = (...items: TemplateRow[]) => server.use(http.get('*/api/v1/channels/c1/templates', () => HttpResponse.json({ items })));
// A conversation of its own for each test: what was typed in one is kept.
const composer = (id: string, closesAt: string | null) => (
  <Composer conversationId={id} channelId="c1" author={{ id: 'me', name: 'Olena' }} name="Iryna" window={{ closesAt }} />
);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test('An open window counts down beside the field', async () => {
  await render(composer('open', inHours(23.5)));

  expect(screen.getByText(/23 h \d+ min left/)).toBeVisible();
  expect(screen.getByRole('textbox')).toBeVisible();
});

test('A closed window takes no words, only notes and templates', async () => {
  await render(composer('closed', inHours(-1)));

  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Choose a template' })).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: 'Note' }));
  expect(screen.getByRole('textbox')).toBeVisible();
});

test('A template is filled in, seen as the customer will read it, and sent with its values', async () => {
  listed(reminder, { ...reminder, id: 't2', name: 'paused_one', status: 'paused', canBeSent: false });
  let sent: unknown;
  server.use(
    http.post('*/api/v1/conversations/never/template-messages', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(
        { id: 'm', sequence: 2, kind: 'reply', delivery: 'queued', sentAt: '2026-11-24T09:00:00Z' },
        { status: 201 },
      );
    }),
  );
  await render(composer('never', null));

  await userEvent.click(screen.getByRole('button', { name: 'Choose a template' }));
  await userEvent.click(await screen.findByRole('button', { name: /appointment_reminder/ }));
  expect(screen.getByRole('button', { name: 'Send the template' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Value 2'), '19:00');
  expect(screen.getByText(/Hello Iryna, we expect you at 19:00\./)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Send the template' }));

  await waitFor(() => expect(sent).toEqual({ templateId: 't1', values: { 'body.1': 'Iryna', 'body.2': '19:00' } }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
