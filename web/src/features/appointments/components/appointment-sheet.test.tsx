import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import type { AppointmentRow, CustomerReach } from '../api/types';
import { AppointmentSheet } from './appointment-sheet';

const row: AppointmentRow = {
  id: 'a',
  contactId: 'c',
  contactName: 'Олена',
  serviceId: 's',
  serviceName: 'Стрижка',
  variantId: null,
  variantName: null,
  staffId: null,
  staffName: null,
  startsAt: new Date(Date.now() + 86_400_000).toISOString(),
  endsAt: new Date(Date.now() + 90_000_000).toISOString(),
  status: 'confirmed',
  source: 'member',
  price: null,
  note: null,
  conversationId: null,
  createdAt: '2026-11-01T09:00:00Z',
  version: 3,
};

const given = async (reach: CustomerReach) => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/v1/appointments/a/reach', () => HttpResponse.json(reach)),
    http.patch('*/api/v1/appointments/a', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...row, status: 'cancelled', version: 4 });
    }),
  );
  await render(<AppointmentSheet row={row} canWrite onClose={() => {}} onEdit={() => {}} />);
  return sent;
};

const begin = () => userEvent.click(screen.getByRole('button', { name: 'Cancel the booking' }));
const confirm = () =>
  userEvent.click(within(screen.getByRole('dialog', { name: /Олена\?$/ })).getByRole('button', { name: 'Cancel the booking' }));

test('a customer who can be reached is told of a cancellation', async () => {
  const sent = await given({ channel: 'telegram' });

  await begin();
  await screen.findByText('The message goes by Telegram');
  expect(screen.getByLabelText<HTMLInputElement>('Tell the customer').checked).toBe(true);
  await confirm();

  await waitFor(() => expect(sent).toEqual([{ status: 'cancelled', notifyCustomer: true }]));
});

test('a member can leave the customer untold', async () => {
  const sent = await given({ channel: 'telegram' });

  await begin();
  await screen.findByText('The message goes by Telegram');
  await userEvent.click(screen.getByLabelText('Tell the customer'));
  await confirm();

  await waitFor(() => expect(sent).toEqual([{ status: 'cancelled', notifyCustomer: false }]));
});

test('a customer who cannot be reached is not offered to be told', async () => {
  const sent = await given({ channel: null });

  await begin();
  await screen.findByText('There is nowhere to write to the customer, or they asked not to be written to');
  expect(screen.getByLabelText<HTMLInputElement>('Tell the customer').disabled).toBe(true);
  await confirm();

  await waitFor(() => expect(sent).toEqual([{ status: 'cancelled', notifyCustomer: false }]));
});
