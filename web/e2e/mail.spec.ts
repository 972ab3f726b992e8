import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './accessible';
import { fakeApi } from './fake-api';

const at = '2026-11-27T10:00:00Z';
const channel = {
  id: 'ch',
  key: 'k',
  kind: 'gmail',
  name: 'verba@example.com',
  allowedSites: [],
  greetings: {},
  agentMode: 'drafts',
  burstWaitSeconds: 60,
  connection: { status: 'connected', account: 'verba@example.com', problem: null, help: null, since: at },
  createdAt: at,
  version: 1,
  chatUrl: null,
  snippet: null,
};
const health = {
  status: 'healthy',
  lastInboundAt: at,
  lastOutboundAt: at,
  pending: 0,
  failed: 0,
  lastError: null,
  lastErrorCode: null,
  problem: null,
  provider: null,
  mail: {
    lastSyncAt: at,
    consentUntil: null,
    watchedUntil: null,
    letters: 12,
    leftOut: { massMail: 31, automatic: 4 },
    count: { at, atProvider: 47, known: 46, filled: 1 },
  },
};
const conversation = {
  id: 'c',
  channelId: 'ch',
  channelKind: 'gmail',
  contactId: 'p',
  contactName: 'Анна Коваль',
  state: 'open',
  handOff: null,
  assigneeId: null,
  snoozedUntil: null,
  language: 'uk',
  subject: 'Запис на п’ятницю',
  unreadCount: 0,
  lastMessage: { author: 'customer', text: 'Чи є місце о 15:00?' },
  draftWaiting: false,
  agentThinking: false,
  createdAt: at,
  lastMessageAt: at,
  version: 1,
  contact: { id: 'p', name: 'Анна Коваль', phone: null, email: 'anna@example.com', notes: null, lifecycleStage: 'lead', tags: [] },
  upcomingAppointments: [],
};
const letter = {
  id: 'm1',
  sequence: 1,
  kind: 'inbound',
  author: 'customer',
  memberId: null,
  memberName: null,
  text: 'Доброго дня! Чи є місце у п’ятницю о 15:00?\n\nДякую, Анна',
  delivery: 'none',
  failure: null,
  failureCode: null,
  reaction: null,
  choices: [],
  attachments: [],
  editedAt: null,
  retractedAt: null,
  mail: {
    subject: 'Запис на п’ятницю',
    folded: 'чт, 26 лист. 2026 р. Салон <verba@example.com> пише:\n> Запрошуємо!',
    hasHtml: true,
    hasImages: true,
  },
  turnId: null,
  sentAt: at,
};

async function fakeMail(page: Page, problem: object | null = null) {
  await fakeApi(page);
  const answer = (path: string, body: unknown) =>
    page.route(`**/api/v1${path}`, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) }));
  await answer('/channels?**', { items: [channel], nextCursor: null });
  await answer('/channels/ch/health', problem ? { ...health, status: 'disconnected', problem } : health);
  await answer('/conversations?**', { items: [conversation], nextCursor: null });
  await answer('/conversations/c', conversation);
  await answer('/conversations/c/messages?**', { items: [letter], nextBefore: null });
  await page.route('**/api/v1/conversations/c/messages/m1/html**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; img-src data:${route.request().url().includes('images=true') ? ' https:' : ''}`,
      },
      body: '<!doctype html><html lang="uk"><head><title>Mail</title></head><body><p>Чи є місце <b>у п’ятницю</b>?</p><img src="https://track.example/p.png" alt=""></body></html>',
    }),
  );
}

/** Light, dark and a phone: nothing that axe sees, nothing wider than the screen. */
async function looksRight(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

test('A letter shows its words; quote, form and pictures come on request', async ({ page }) => {
  const outside: string[] = [];
  await page.route('https://track.example/**', (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  await fakeMail(page);
  await page.goto('/inbox/c');
  const article = page.locator('[data-message=m1]');
  await expect(article).toContainText('Чи є місце у п’ятницю о 15:00?');
  await expect(article).toContainText('Запис на п’ятницю');
  await expect(page.getByText('> Запрошуємо!')).toBeHidden();

  await article.getByRole('button', { name: 'Показати цитату й підпис' }).click();
  await expect(page.getByText('> Запрошуємо!')).toBeVisible();
  await article.getByRole('button', { name: 'Показати з оформленням' }).click();
  const frame = page.getByTitle('Лист з оформленням');
  await expect(page.frameLocator('iframe').getByText('у п’ятницю')).toBeVisible();
  expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  expect(outside).toEqual([]);

  await page.screenshot({ path: 'test-results/mail-letter.png' });
  await article.getByRole('button', { name: 'Показати зображення' }).click();
  await expect.poll(() => outside.length).toBe(1);

  await article.getByRole('button', { name: 'Сховати оформлення' }).click(); // axe cannot look into a frame without scripts
  await looksRight(page);
  await page.screenshot({ path: 'test-results/mail-letter-phone.png' });
});

test('A mailbox says how well it is kept up with, and each permission before Google does', async ({ page }) => {
  await fakeMail(page);
  await page.goto('/settings/channels');
  await expect(page.getByText('розсилки: 31, автоматичні: 4')).toBeVisible();
  await expect(page.getByText('у скриньці 47, у нас було 46, додано 1')).toBeVisible();
  await page.getByRole('button', { name: 'Під’єднати Gmail' }).click();
  const dialog = page.getByRole('dialog');
  for (const words of ['Дізнатися вашу адресу', 'Читати листи', 'Надсилати листи'])
    await expect(dialog.getByText(words, { exact: true })).toBeVisible();
  await page.screenshot({ path: 'test-results/mail-consent.png' });
  await looksRight(page);
  await page.screenshot({ path: 'test-results/mail-consent-phone.png' });
});

test('A lost consent offers to connect again; a refused one says what to do', async ({ page }) => {
  await fakeMail(page, { code: 'gmail.consentLost', help: 'Connect again.', since: at });
  await page.goto('/settings/channels');
  await expect(page.getByRole('alert').first()).toContainText('Google відкликав доступ');
  await expect(page.getByRole('button', { name: 'Під’єднати знову' }).first()).toBeVisible();
  await page.screenshot({ path: 'test-results/mail-lost.png' });
  await looksRight(page);

  await page.goto('/settings/channels/gmail?error=access_denied');
  await expect(page.getByRole('alert')).toContainText('Google не дав доступу');
  await looksRight(page);
});
