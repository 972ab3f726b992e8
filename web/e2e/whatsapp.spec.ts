import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { fakeApi } from './fake-api';

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
const shot = (page: Page, name: string) =>
  process.env.VIVTOROK_SHOTS ? page.screenshot({ path: `${process.env.VIVTOROK_SHOTS}/${name}.png` }) : undefined;

const at = '2026-11-24T09:00:00Z';
const channel = {
  id: '0199b3c4-5d6e-7f80-9a1b-2c3d4e5f6001',
  key: 'k',
  kind: 'whatsApp',
  name: 'Салон «Лея»',
  allowedSites: [],
  greetings: {},
  agentMode: 'everyone',
  burstWaitSeconds: 4,
  connection: {
    status: 'disconnected',
    account: '+380 50 783 88 81',
    problem: 'whatsApp.token',
    help: 'The token has expired.',
    since: at,
  },
  createdAt: at,
  version: 1,
  chatUrl: null,
  snippet: null,
};
const template = {
  id: '0199b3c4-5d6e-7f80-9a1b-2c3d4e5f6002',
  name: 'appointment_reminder',
  language: 'uk',
  category: 'utility',
  status: 'approved',
  header: null,
  body: 'Вітаємо, {{1}}! Чекаємо на вас {{2}} о {{3}} за адресою вул. Городоцька, 112. Якщо плани змінилися, просто напишіть нам.',
  footer: 'Салон «Лея»',
  buttons: ['Підтверджую', 'Перенести'],
  variables: [1, 2, 3].map((n) => ({
    key: `body.${n}`,
    place: 'body',
    name: String(n),
    example: ['Анна', 'чт, 26 листопада', '19:00'][n - 1],
  })),
  needsMore: false,
  canBeSent: true,
  syncedAt: at,
};
const conversation = {
  id: '0199b3c4-5d6e-7f80-9a1b-2c3d4e5f6003',
  channelId: channel.id,
  channelKind: 'whatsApp',
  contactId: 'c',
  contactName: 'Ірина Коваленко',
  state: 'open',
  handOff: null,
  assigneeId: null,
  snoozedUntil: null,
  language: 'uk',
  unreadCount: 0,
  lastMessage: { author: 'customer', text: 'Чи є час у четвер?' },
  draftWaiting: false,
  agentThinking: false,
  createdAt: at,
  lastMessageAt: at,
  lastInboundAt: at,
  version: 1,
  contact: { id: 'c', name: 'Ірина Коваленко', phone: null, email: null, notes: null, lifecycleStage: 'lead', tags: [] },
  upcomingAppointments: [],
};

async function world(page: Page, closesAt: string) {
  await fakeApi(page);
  const answer = (pattern: string, body: unknown) =>
    page.route(pattern, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) }));
  await answer('**/api/v1/channels?*', { items: [channel], nextCursor: null });
  await answer('**/api/v1/channels/*/health', {
    status: 'disconnected',
    lastInboundAt: null,
    lastOutboundAt: null,
    pending: 0,
    failed: 1,
    lastError: null,
    lastErrorCode: null,
    problem: { code: 'whatsApp.token', help: 'The token has expired.', since: at },
    provider: null,
  });
  await answer('**/api/v1/channels/*/templates', {
    items: [
      template,
      { ...template, id: 't2', name: 'autumn_sale', category: 'marketing', status: 'paused', canBeSent: false, variables: [] },
    ],
  });
  const open = { ...conversation, window: { closesAt } };
  await answer('**/api/v1/conversations?*', { items: [open], nextCursor: null });
  await answer(`**/api/v1/conversations/${conversation.id}`, open);
  await answer(`**/api/v1/conversations/${conversation.id}/messages*`, { items: [], nextBefore: null });
}
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

for (const width of [360, 1440])
  for (const scheme of ['light', 'dark'] as const)
    test(`The number, its templates and the wizard at ${width} px, ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: scheme });
      await world(page, inHours(-1));
      await page.goto('/settings/channels');
      await expect(page.getByText('appointment_reminder')).toBeVisible();
      await expect(page.getByText('Строк дії ключа минув').first()).toBeVisible();
      await expectAccessible(page);
      await fits(page);
      await shot(page, `channel-${width}-${scheme}`);

      await page.getByRole('button', { name: 'Під’єднати WhatsApp' }).click();
      await expect(page.getByText('whatsapp_business_messaging')).toBeVisible();
      await expectAccessible(page);
      await shot(page, `wizard-${width}-${scheme}`);
      await page.getByRole('button', { name: 'Далі: ключі' }).click();
      await page.getByRole('button', { name: 'Під’єднати', exact: true }).click();
      await expect(page.getByText('Лише цифри, від 5 до 30').first()).toBeVisible();
      await expectAccessible(page);
      await fits(page);
      await shot(page, `keys-${width}-${scheme}`);
    });

for (const width of [360, 1440])
  test(`A closed window offers templates, an open one counts down, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await world(page, inHours(-1));
    await page.goto(`/inbox/${conversation.id}`);
    await expect(page.getByRole('button', { name: 'Вибрати шаблон' })).toBeVisible();
    await expectAccessible(page);
    await shot(page, `closed-${width}`);
    await page.getByRole('button', { name: 'Вибрати шаблон' }).click();
    await page.getByRole('button', { name: /appointment_reminder/ }).click();
    await page.getByLabel('Значення 2').fill('чт, 26 листопада');
    await expectAccessible(page);
    await fits(page);
    await shot(page, `template-${width}`);

    await world(page, inHours(1.4));
    await page.goto(`/inbox/${conversation.id}`);
    await expect(page.getByText(/ще 1.год 2\d.хв/)).toBeVisible();
    await expectAccessible(page);
    await shot(page, `open-${width}`);
  });
