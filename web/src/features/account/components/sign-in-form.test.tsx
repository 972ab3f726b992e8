import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import { SignInForm } from './sign-in-form';

const type = async (email: string, password: string) => {
  await userEvent.type(screen.getByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
};

test('A wrong password is explained in the reader’s words and what was typed stays', async () => {
  server.use(http.post('*/api/v1/auth/login', () => HttpResponse.json({ title: 'raw', code: 'auth.wrongCredentials' }, { status: 401 })));
  const done = vi.fn();
  await render(<SignInForm onDone={done} />);

  await type('olena@example.com', 'wrong');

  expect(await screen.findByRole('alert')).toHaveTextContent('The e-mail and the password don’t match.');
  expect(screen.getByLabelText('E-mail')).toHaveValue('olena@example.com');
  expect(done).not.toHaveBeenCalled();
});

test('A bad address is caught before anything is sent, and gets the focus', async () => {
  await render(<SignInForm onDone={vi.fn()} />);

  await type('olena', 'x');

  expect(await screen.findByRole('alert')).toHaveTextContent('Enter the whole address');
  await vi.waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveFocus());
});

test('After signing in the session is read and the page goes on', async () => {
  server.use(
    http.post('*/api/v1/auth/login', () => HttpResponse.json({})),
    http.get('*/api/v1/auth/session', () => HttpResponse.json({ account: { id: '1' } })),
  );
  const done = vi.fn();
  await render(<SignInForm onDone={done} />);

  await type('olena@example.com', 'correct horse');

  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
});

test('Too many attempts say how long to wait', async () => {
  server.use(
    http.post('*/api/v1/auth/login', () =>
      HttpResponse.json({ code: 'auth.lockedOut' }, { status: 429, headers: { 'Retry-After': '300' } }),
    ),
  );
  await render(<SignInForm onDone={vi.fn()} />);

  await type('olena@example.com', 'x');

  expect((await screen.findByRole('alert')).textContent.replaceAll('\u00a0', ' ')).toBe('Too many wrong passwords. Try again in 5 min.');
});

test('With a second factor a code is asked for, and a wrong one is explained at its field', async () => {
  let tries = 0;
  server.use(
    http.post('*/api/v1/auth/login', () => HttpResponse.json({ challenge: 'c', expiresAt: '2026-01-01T00:00:00Z' }, { status: 202 })),
    http.post('*/api/v1/auth/login/second-factor', () =>
      ++tries === 1
        ? HttpResponse.json({ code: 'auth.wrongCode', errors: { code: ['raw'] } }, { status: 400 })
        : HttpResponse.json({ account: { id: '1' } }),
    ),
    http.get('*/api/v1/auth/session', () => HttpResponse.json({ account: { id: '1' } })),
  );
  const done = vi.fn();
  await render(<SignInForm onDone={done} />);
  await type('olena@example.com', 'correct horse');
  const code = await screen.findByLabelText('Code from the app');

  await userEvent.type(code, '000000');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/This code isn’t right/)).toBeVisible();
  await userEvent.clear(code);
  await userEvent.type(code, '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
});
