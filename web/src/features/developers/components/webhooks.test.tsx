import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import { SignedIn } from '@test/signed-in';
import type { WebhookDelivery, WebhookRow } from '../api/webhooks';
import { Webhooks } from './webhooks';

const row = (values: Partial<WebhookRow> = {}): WebhookRow => ({
  id: 'w1',
  url: 'https://hooks.example.com/crm',
  description: 'Accounting',
  eventTypes: ['contact.created', 'deal.updated'],
  enabled: true,
  disabledAt: null,
  disabledBecause: null,
  failingSince: null,
  oldSecretUntil: null,
  createdAt: '2026-11-24T09:00:00Z',
  version: 2,
  ...values,
});

const delivery = (values: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
  id: 'd1',
  webhookId: 'msg_1',
  type: 'contact.created',
  data: { id: 'c1' },
  occurredAt: '2026-11-24T09:00:00Z',
  createdAt: '2026-11-24T09:00:00Z',
  state: 'failed',
  nextTryAt: null,
  attempts: [{ at: '2026-11-24T09:00:00Z', status: 503, milliseconds: 84, problem: null, answer: 'Back soon' }],
  ...values,
});

const renderForOwner = () =>
  render(
    <SignedIn>
      <Webhooks />
    </SignedIn>,
  );

function given(rows: WebhookRow[], deliveries: WebhookDelivery[] = []) {
  server.use(
    http.get('*/api/v1/auth/session', () => HttpResponse.json({ member: { id: 'm', role: 'owner' } })),
    http.get('*/api/v1/webhook-endpoints', () => HttpResponse.json({ items: rows, nextCursor: null })),
    http.get('*/api/v1/webhook-endpoints/:id/deliveries', () => HttpResponse.json({ items: deliveries, nextCursor: null })),
  );
}

test('a new webhook needs an address and an event, and its secret is shown once', async () => {
  given([]);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/webhook-endpoints', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'w1', secret: 'whsec_AAEC' }, { status: 201 });
    }),
  );
  await renderForOwner();

  await userEvent.click(await screen.findByRole('button', { name: 'Add a webhook' }));
  const create = screen.getByRole<HTMLButtonElement>('button', { name: 'Create the webhook' });
  await userEvent.type(screen.getByLabelText('Address'), 'https://hooks.example.com/crm');
  expect(create.disabled).toBe(true);
  await userEvent.click(screen.getByLabelText('a contact is new'));
  await userEvent.click(create);

  expect(await screen.findByText('whsec_AAEC')).toBeTruthy();
  expect(sent).toEqual([{ url: 'https://hooks.example.com/crm', description: '', eventTypes: ['contact.created'] }]);
});

test('what was sent is told with the answer, and can be sent again', async () => {
  given([row()], [delivery()]);
  const again: string[] = [];
  server.use(
    http.post('*/api/v1/webhook-endpoints/w1/deliveries/:id/redeliver', ({ params }) => {
      again.push(String(params.id));
      return HttpResponse.json(delivery({ state: 'pending' }));
    }),
  );
  await renderForOwner();

  await userEvent.click(await screen.findByRole('button', { name: 'Details' }));
  const sent = await screen.findByRole('region', { name: 'What was sent' });
  expect(within(sent).getByText('Not taken')).toBeTruthy();
  expect(within(sent).getByText(/1 try · answered 503 in 84 ms/)).toBeTruthy();
  await userEvent.click(within(sent).getByRole('button', { name: 'Send again' }));

  expect(again).toEqual(['d1']);
});

test('a webhook that was turned off says why and is turned on with the version that was read', async () => {
  given([row({ enabled: false, disabledAt: '2026-11-24T09:00:00Z', disabledBecause: 'gone' })]);
  const versions: (string | null)[] = [];
  server.use(
    http.patch('*/api/v1/webhook-endpoints/w1', ({ request }) => {
      versions.push(request.headers.get('If-Match'));
      return HttpResponse.json(row({ version: 3 }));
    }),
  );
  await renderForOwner();

  expect(await screen.findByText('Gone')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Details' }));
  expect(screen.getByText('Turned off: the server said it wants nothing more.')).toBeTruthy();
  await userEvent.click(screen.getByRole('switch'));

  expect(versions).toEqual(['"2"']);
});
