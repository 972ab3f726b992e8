import type { ReactElement } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { render } from '@test/render';
import { server } from '@test/server';
import { SignedIn } from '@test/signed-in';
import type { Billing } from '../api/billing';
import { BillingSettings } from './billing-settings';
import { PlanBanner } from './plan-banner';

const billing = (values: Partial<Billing> = {}): Billing => ({
  state: 'active',
  plan: 'solo',
  price: { amount: 59_000, currency: 'UAH' },
  period: { startsAt: '2026-11-01T09:00:00Z', endsAt: '2026-12-01T09:00:00Z' },
  usage: [
    { limit: 'agentReplies', used: 812, allowed: 1000, forecast: 1210 },
    { limit: 'members', used: 1, allowed: 1, forecast: null },
  ],
  warnings: [
    { limit: 'agentReplies', level: 'near' },
    { limit: 'members', level: 'reached' },
  ],
  trialEndsAt: null,
  endsAt: null,
  graceEndsAt: null,
  nextAttemptAt: null,
  payUrl: null,
  isRunning: true,
  version: 3,
  ...values,
});
const limits = { agentReplies: 1000, members: 1, channels: 2, contacts: 1000 };
const money = (amount: number) => ({ amount, currency: 'UAH' });
const plans = {
  items: [
    { key: 'solo', isOnSale: true, isCurrent: true, limits, features: ['agent'], prices: [money(59_000)] },
    { key: 'team', isOnSale: true, isCurrent: false, limits: { ...limits, members: 5 }, features: ['agent'], prices: [money(149_000)] },
  ],
  currency: 'UAH',
  canBuy: true,
};

const given = (view: Billing, role = 'owner') =>
  server.use(
    http.get('*/api/v1/billing', () => HttpResponse.json(view)),
    http.get('*/api/v1/billing/plans', () => HttpResponse.json(plans)),
    http.get('*/api/v1/billing/invoices', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/v1/auth/session', () =>
      HttpResponse.json({ account: { id: 'a' }, workspace: { id: 'w' }, member: { id: 'm', role }, workspaces: [] }),
    ),
  );

const renderSignedIn = (element: ReactElement) => render(<SignedIn>{element}</SignedIn>);

test('what is used, what it will come to and what a full limit means stand together', async () => {
  given(billing());
  await renderSignedIn(<BillingSettings />);

  const meter = await screen.findByRole('meter', { name: /Agent’s replies this period: 812 of 1,000/ });
  expect(meter.getAttribute('aria-valuenow')).toBe('812');
  expect(screen.getByText(/At this pace about 1,210/)).toBeTruthy();
  expect(screen.getByText('Nobody more can be invited.')).toBeTruthy();
});

test('the yes to a larger plan is for the amounts that were shown', async () => {
  given(billing());
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/billing/change/preview', () =>
      HttpResponse.json({
        plan: 'team',
        charge: money(99_333),
        credit: money(39_333),
        tax: money(0),
        due: money(60_000),
        price: money(149_000),
        nextPaymentAt: '2026-12-01T09:00:00Z',
        exceeded: ['channels'],
        at: '2026-11-11T09:00:00Z',
      }),
    ),
    http.post('*/api/v1/billing/change', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ code: 'billing.declined', title: 'The bank declined the payment.' }, { status: 402 });
    }),
  );
  await renderSignedIn(<BillingSettings />);
  await userEvent.click(await screen.findByRole('button', { name: 'Change to Team' }));

  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('₴600')).toBeTruthy();
  expect(within(dialog).getByText(/You have more than it holds: channels/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Change to Team' }));

  expect(await within(dialog).findByText(/The bank declined the payment. Nothing was changed/)).toBeTruthy();
  expect(sent).toEqual([{ plan: 'team', at: '2026-11-11T09:00:00Z' }]);
});

test('who is no owner sees the plan and can do nothing about it', async () => {
  given(billing(), 'agent');
  await renderSignedIn(<BillingSettings />);

  expect(await screen.findByText('Only an owner can change the plan.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('where nothing is charged there are no plans and no limits', async () => {
  given(
    billing({
      state: 'free',
      plan: null,
      price: null,
      isRunning: false,
      warnings: [],
      usage: [{ limit: 'channels', used: 2, allowed: null, forecast: null }],
    }),
  );
  server.use(http.get('*/api/v1/billing/plans', () => HttpResponse.json({ ...plans, canBuy: false })));
  await renderSignedIn(<BillingSettings />);

  expect(await screen.findByText(/takes no payments/)).toBeTruthy();
  expect(screen.queryByText('Compare plans')).toBeNull();
});

test('a failed payment is said to everybody, and an owner is led to it', async () => {
  given(billing({ state: 'pastDue', graceEndsAt: '2026-12-08T09:00:00Z' }));
  await renderSignedIn(<PlanBanner />);

  expect(await screen.findByText(/did not go through. Everything goes on until 8 December/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'View billing' }).getAttribute('href')).toBe('/settings/billing');
});

test('a plan that is well says nothing', async () => {
  given(billing());
  const { container } = await renderSignedIn(<PlanBanner />);

  await waitFor(() => expect(container.querySelector('[role=status]')).toBeNull());
});
