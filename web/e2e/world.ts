import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';

export const password = 'three random words 7';
const csrf = { 'X-CSRF': '1' };

/** Calls the API as whoever is signed in, and wants success. */
export async function call<T>(
  request: APIRequestContext,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  data?: unknown,
): Promise<T> {
  const answer = await request.fetch(`/api/v1${path}`, { method, data, headers: csrf });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json().catch(() => null)) as T;
}

export interface World {
  email: string;
  channelId: string;
  key: string;
}

/** A hair salon that is set up, with a web chat the agent answers at once. */
export async function givenSalon(page: Page): Promise<World> {
  const email = `e2e.${Date.now()}.${Math.floor(Math.random() * 1e6)}@example.com`;
  const { request } = page;
  await call(request, 'POST', '/auth/register', {
    name: 'Олена Бондар',
    email,
    password,
    businessName: 'Салон «Лея»',
    locale: 'uk',
    acceptTerms: true,
    confirmAge16: true,
  });
  await call(request, 'POST', '/business/templates/hair-salon/apply', { language: 'uk' });
  const channel = await call<{ id: string; key: string }>(request, 'POST', '/channels', { kind: 'webChat', name: 'Сайт' });
  await call(request, 'POST', '/agent/publish', {});
  await call(request, 'PUT', `/agent/channels/${channel.id}`, { mode: 'everyone', burstWaitSeconds: 0 });
  await call(request, 'POST', '/workspace/finish-set-up', {});
  return { email, channelId: channel.id, key: channel.key };
}

/** A customer with a browser of their own, in the chat. */
export async function givenVisitor(browser: Browser, chat: string) {
  const page = await (await browser.newContext({ locale: 'uk-UA' })).newPage();
  await page.goto(chat.startsWith('http') ? chat : `/chat/${chat}`);
  const write = async (text: string) => {
    await page.getByPlaceholder('Напишіть повідомлення').fill(text);
    await page.keyboard.press('Enter');
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  };
  return { page, write };
}
