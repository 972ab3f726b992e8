import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import { SignedIn } from '@test/signed-in';
import { InviteDialog } from './invite-dialog';

const session = { account: { email: 'olena@example.com', emailConfirmed: false }, member: { role: 'owner' } };
const invite = async (answer: object, status: number) => {
  server.use(
    http.get('*/api/v1/auth/session', () => HttpResponse.json(session)),
    http.post('*/api/v1/team/invitations', () => HttpResponse.json(answer, { status })),
    http.get('*/api/v1/team/*', () => HttpResponse.json({ items: [] })),
  );
  await render(
    <SignedIn>
      <InviteDialog onClose={() => undefined} />
    </SignedIn>,
  );
  await userEvent.type(await screen.findByLabelText('E-mail'), 'anna@example.com{Enter}');
};

test('Who has not confirmed their address can have the letter sent again right there', async () => {
  let sent = 0;
  server.use(
    http.post('*/api/v1/auth/resend-confirmation', () => {
      sent += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await invite({ code: 'account.emailUnconfirmed', title: 'Confirm first.' }, 403);

  expect(await screen.findByText('Confirm your e-mail first: follow the link in the letter we sent you.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));

  expect(await screen.findByText('The link is on its way to olena@example.com.')).toBeVisible();
  expect(sent).toBe(1);
});

test('An address that has just been invited says so at its field', async () => {
  await invite({ code: 'invitation.justSent', title: 'Wait.', errors: { email: ['Wait.'] } }, 429);

  expect(await screen.findByText(/An invitation went to this address within the last hour\. Try again/)).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('anna@example.com');
});
