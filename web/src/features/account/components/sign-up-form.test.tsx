import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import { SignUpForm } from './sign-up-form';

const fill = async () => {
  await userEvent.type(screen.getByLabelText('Your name'), 'Olena');
  await userEvent.type(screen.getByLabelText('Business name'), 'Leia');
  await userEvent.type(screen.getByLabelText('E-mail'), 'olena@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'three random words');
};
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Create the workspace' }));

test('Nothing is sent before the terms are accepted and the age is confirmed', async () => {
  await render(<SignUpForm onDone={vi.fn()} />);
  await fill();
  await submit();
  expect((await screen.findAllByRole('alert')).map((alert) => alert.textContent)).toEqual([
    'A workspace can’t be created without accepting the terms',
    'You can use it from the age of 16',
  ]);
});

test('A taken address is shown at its field until the field is edited', async () => {
  server.use(
    http.post('*/api/v1/auth/register', () =>
      HttpResponse.json({ code: 'account.emailTaken', errors: { email: ['There is already an account.'] } }, { status: 409 }),
    ),
  );
  await render(<SignUpForm onDone={vi.fn()} />);
  await fill();
  await userEvent.click(screen.getByLabelText(/terms/));
  await userEvent.click(screen.getByLabelText(/16/));
  await submit();

  expect(await screen.findByRole('alert')).toHaveTextContent('This address already has an account.');
  await userEvent.type(screen.getByLabelText('E-mail'), 'x');
  expect(screen.queryByRole('alert')).toBeNull();
});
