import { useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { sessionQuery } from '@/shared/session/session';
import { render } from '@test/render';
import { server } from '@test/server';
import type { KnowledgeEntryRow } from '../api/knowledge';
import { KnowledgeSheet } from './knowledge-sheet';

const row = (values: Partial<KnowledgeEntryRow>): KnowledgeEntryRow => ({
  id: 'k1',
  key: 'parking',
  questions: ['Is there parking?'],
  answer: 'Yes, opposite.',
  translations: {},
  updatedAt: '2026-11-24T09:00:00Z',
  version: 3,
  ...values,
});

const session = {
  account: { id: 'a', name: 'Olena', email: 'o@example.com', locale: 'en', emailConfirmed: true },
  workspace: { id: 'w', name: 'Leya', locale: 'en', setUpAt: null },
  member: { id: 'm', role: 'owner' },
  workspaces: [],
  secondFactor: { on: false, required: false },
};

test('An edit on an old version asks what to keep, and the choice goes out on the newest one', async () => {
  const saves: { ifMatch: string | null; body: { answer: string; questions: string[] } }[] = [];
  server.use(
    http.get('*/api/v1/auth/session', () => HttpResponse.json(session)),
    http.get('*/api/v1/knowledge/k1', () => HttpResponse.json(row({ answer: 'Yes, paid.', questions: ['Where to park?'], version: 4 }))),
    http.put('*/api/v1/knowledge/k1', async ({ request }) => {
      const body = (await request.json()) as { answer: string; questions: string[] };
      saves.push({ ifMatch: request.headers.get('If-Match'), body });
      return saves.length === 1
        ? HttpResponse.json({ title: 'Changed meanwhile.', code: 'version.conflict' }, { status: 412 })
        : HttpResponse.json(row({ ...body, version: 5 }));
    }),
  );
  const closed = vi.fn();
  await render(<WithSession>{() => <KnowledgeSheet row={row({})} onClose={closed} />}</WithSession>);

  const answer = await screen.findByLabelText(/Answer in English/);
  await userEvent.clear(answer);
  await userEvent.type(answer, 'Yes, free.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('radio', { name: /Yours.*Yes, free\./ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the chosen values' }));

  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(saves[0]?.ifMatch).toBe('"3"');
  expect(saves[1]?.ifMatch).toBe('"4"');
  expect(saves[1]?.body).toMatchObject({ answer: 'Yes, free.', questions: ['Where to park?'] });
});

test('Closing after a refusal keeps nothing half saved and says why', async () => {
  server.use(
    http.get('*/api/v1/auth/session', () => HttpResponse.json(session)),
    http.put('*/api/v1/knowledge/k1', () => HttpResponse.json({ title: 'The answer is too long.', code: 'validation' }, { status: 400 })),
  );
  await render(<WithSession>{() => <KnowledgeSheet row={row({})} onClose={() => undefined} />}</WithSession>);

  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));

  expect(await screen.findByText('The answer is too long.')).toBeVisible();
});

/** Pages behind the sign-in always have a session; here it is fetched first. */
function WithSession({ children }: { children: () => React.ReactNode }) {
  const { data } = useQuery(sessionQuery);
  return data ? children() : null;
}
