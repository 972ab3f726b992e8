import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import type { ModelView } from '../api/model';
import { ModelCard } from './model-card';

const model = (values: Partial<ModelView> = {}): ModelView => ({
  answers: 'claude',
  chosen: 'claude',
  model: 'claude-sonnet-5-5',
  ownModel: null,
  key: { source: 'own', hint: '7777', setAt: '2026-11-24T09:00:00Z' },
  limits: { ownMonthlyTokens: null, ownMonthlyCents: 3000, monthlyTokens: 5_000_000, monthlyCents: 3000, onLimit: 'handOff' },
  month: { month: '2026-11', calls: 12, tokens: 52_000, cachedTokens: 40_000, costMicros: 1_500_000, isPriced: true },
  health: { state: 'ok', problem: null, since: null, retryAt: null },
  version: 3,
  ...values,
});

const shown = (view: ModelView) => server.use(http.get('*/api/v1/agent/model', () => HttpResponse.json(view)));

test('a refused key is told at its field, what was typed stays, and only the hint of the old one is shown', async () => {
  shown(model());
  server.use(
    http.put('*/api/v1/agent/model', () =>
      HttpResponse.json(
        { code: 'model.keyRefused', title: 'Check the marked fields.', errors: { key: ['The provider refuses this key for this model.'] } },
        { status: 400 },
      ),
    ),
  );
  await render(<ModelCard canEdit />);

  const key = await screen.findByLabelText<HTMLInputElement>('Key for the Claude API');
  expect(screen.getByText(/ends with 7777/)).toBeTruthy();
  await userEvent.type(key, 'sk-ant-wrong-key');
  await userEvent.click(screen.getByRole('button', { name: 'Try the key and save' }));

  expect(await screen.findByText('The provider refuses this key for this model.')).toBeTruthy();
  expect(key.value).toBe('sk-ant-wrong-key');
});

test('dollars are sent as cents and the version is named', async () => {
  shown(model());
  const sent: { body: Record<string, unknown>; version: string | null }[] = [];
  server.use(
    http.put('*/api/v1/agent/model', async ({ request }) => {
      sent.push({ body: (await request.json()) as Record<string, unknown>, version: request.headers.get('If-Match') });
      return HttpResponse.json(model({ version: 4 }));
    }),
  );
  await render(<ModelCard canEdit />);

  const money = await screen.findByLabelText('Monthly spending limit');
  await userEvent.clear(money);
  await userEvent.type(money, '12,5');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ body: { monthlyCents: 1250, key: null, answers: 'claude' }, version: '"3"' });
});

test('a tripped breaker says so and can be closed', async () => {
  shown(model({ health: { state: 'tripped', problem: null, since: '2026-11-24T09:00:00Z', retryAt: null } }));
  let resumed = false;
  server.use(
    http.post('*/api/v1/agent/model/resume', () => {
      resumed = true;
      return HttpResponse.json(model());
    }),
  );
  await render(<ModelCard canEdit />);

  await userEvent.click(await screen.findByRole('button', { name: 'I’ve checked, carry on' }));

  await waitFor(() => expect(resumed).toBe(true));
});
