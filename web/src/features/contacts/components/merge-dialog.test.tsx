import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import type { MergePreview } from '../api/merge';
import { MergeDialog } from './merge-dialog';

const person = (values: Partial<MergePreview['winner']>): MergePreview['winner'] => ({
  id: 'a',
  name: null,
  phone: null,
  email: null,
  notes: null,
  locale: null,
  lifecycleStage: 'lead',
  tags: [],
  customFields: {},
  optedOutAt: null,
  restrictedAt: null,
  erasedAt: null,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  version: 7,
  ...values,
});
const anna = person({ id: 'a', name: 'Анна', phone: '+380501112233' });
const hanna = person({ id: 'b', name: 'Ганна', email: 'hanna@example.com', version: 2 });

const given = () => {
  const asked: { winner: string; version: string | null; body: unknown }[] = [];
  server.use(
    http.get('*/api/v1/custom-fields', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/v1/contacts/:id/merge-preview', ({ params, request }) => {
      const [winner, other] = params.id === 'a' ? [anna, hanna] : [hanna, anna];
      expect(new URL(request.url).searchParams.get('otherId')).toBe(other.id);
      return HttpResponse.json({
        winner,
        other,
        moves: [
          { record: 'conversation', count: 2 },
          { record: 'disclosure', count: 9 },
        ],
        fields: [
          { field: 'name', winner: winner.name, other: other.name, outcome: 'conflict' },
          { field: 'phone', winner: winner.phone, other: other.phone, outcome: winner.phone ? 'kept' : 'taken' },
        ],
      } satisfies MergePreview);
    }),
    http.post('*/api/v1/contacts/:id/merge', async ({ params, request }) => {
      asked.push({ winner: String(params.id), version: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json({ mergeId: 'm', contact: hanna, otherId: 'a', moved: [], undoUntil: '2026-11-30T08:00:00Z' });
    }),
    http.post('*/api/v1/contacts/merges/m/undo', () => {
      asked.push({ winner: 'undone', version: null, body: null });
      return HttpResponse.json({});
    }),
  );
  return asked;
};

test('Nothing can be merged before somebody has said who stays, and what follows is shown for that choice', async () => {
  given();
  await render(<MergeDialog contact={anna} with={hanna} onClose={vi.fn()} />);
  const dialog = within(screen.getByRole('dialog', { name: 'Merge two contacts?' }));

  expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled();
  await userEvent.click(dialog.getByRole('radio', { name: /Анна/ }));

  expect(await dialog.findByText('Instead of: Ганна')).toBeVisible();
  expect(dialog.getByText('Conversations:').textContent).toBe('Conversations: 2');
  expect(dialog.queryByText(/9/)).toBeNull();
  await userEvent.click(dialog.getByRole('radio', { name: /Ганна/ }));
  expect(await dialog.findByText('Instead of: Анна')).toBeVisible();
  expect(dialog.getByText('+380501112233', { selector: 'dd' })).toHaveTextContent('from Анна');
});

test('The chosen one stays on the version that was seen, the page follows it, and the toast takes it back', async () => {
  const asked = given();
  const close = vi.fn();
  const { router } = await render(<MergeDialog contact={anna} with={hanna} onClose={close} />, { path: '/contacts/a' });

  await userEvent.click(screen.getByRole('radio', { name: /Ганна/ }));
  await screen.findByText('Instead of: Анна');
  await userEvent.click(screen.getByRole('button', { name: 'Merge' }));

  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(asked).toEqual([{ winner: 'b', version: '"2"', body: { otherId: 'a' } }]);
  await waitFor(() => expect(router.state.location.pathname).toBe('/contacts/b'));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
  expect(await screen.findByText('They are two contacts again')).toBeInTheDocument();
  expect(asked.at(-1)?.winner).toBe('undone');
});

test('Who was merged meanwhile is told of in words, and nothing closes', async () => {
  given();
  server.use(http.post('*/api/v1/contacts/:id/merge', () => HttpResponse.json({ code: 'contact.merged', title: 'x' }, { status: 409 })));
  const close = vi.fn();
  await render(<MergeDialog contact={anna} with={hanna} onClose={close} />);

  await userEvent.click(screen.getByRole('radio', { name: /Анна/ }));
  await screen.findByText('Instead of: Ганна');
  await userEvent.click(screen.getByRole('button', { name: 'Merge' }));

  expect(await screen.findByText('One of the two has been merged already.')).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});

test('Where nothing hints at it the other contact is found by a few letters, and never the same one', async () => {
  const asked = given();
  server.use(http.get('*/api/v1/contacts', () => HttpResponse.json({ items: [anna, hanna], nextCursor: null })));
  await render(<MergeDialog contact={anna} onClose={vi.fn()} />, { path: '/contacts/a' });
  const find = () => screen.getByRole('combobox', { name: 'Merge with' });

  await userEvent.type(find(), 'анна');
  expect(screen.queryByRole('option', { name: /New contact/ })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: /^Анна/ }));
  expect(await screen.findByText('This is the same contact.')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Choose another' }));
  await userEvent.click(find());
  await userEvent.click(await screen.findByRole('option', { name: /^Ганна/ }));
  await userEvent.click(screen.getByRole('radio', { name: /Анна/ }));
  await screen.findByText('Instead of: Ганна');
  await userEvent.click(screen.getByRole('button', { name: 'Merge' }));

  await waitFor(() => expect(asked).toEqual([{ winner: 'a', version: '"7"', body: { otherId: 'b' } }]));
});
