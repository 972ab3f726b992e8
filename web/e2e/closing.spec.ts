import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from './accessible';
import { call, givenSalon, givenVisitor } from './world';

/** Addresses of other sites that a page asked for. */
function strangersOf(page: Page) {
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(process.env.VIVTOROK_URL ?? '').host) strangers.push(request.url());
  });
  return strangers;
}

test('No page asks another site for anything', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const strangers = strangersOf(page);
  for (const path of ['/sign-in', '/sign-up', '/reset', '/privacy', '/terms', '/cookies', '/reopen', '/my-data/nothing']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const salon = await givenSalon(page);
  const visitor = await givenVisitor(browser, salon.key);
  const theirs = strangersOf(visitor.page);
  await visitor.page.reload();
  await visitor.write('Добрий день');
  const settings = ['business', 'catalogue', 'knowledge', 'channels', 'team', 'api-keys', 'privacy', 'account', 'closing'];
  const pages = ['/inbox', '/contacts', '/deals', '/calendar', '/tasks', '/agent', '/reports', '/setup'];
  for (const path of [...pages, ...settings.map((section) => `/settings/${section}`)]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  }

  expect([...strangers, ...theirs]).toEqual([]);
});

test('The public texts stand in both languages without signing in', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/privacy', '/terms', '/cookies']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /English|Українська/ }).click();
    if (path !== '/cookies') await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before);
    await page.getByRole('button', { name: /English|Українська/ }).click();
  }
  await page.goto('/privacy');
  await expect(page.getByText(/Limited Use/)).toBeVisible();
});

test('An owner closes the workspace, sees nothing but the way back, and takes it', async ({ page }) => {
  await givenSalon(page);
  await page.goto('/settings/closing');
  await page.getByRole('button', { name: 'Закрити робочий простір…' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Закрити', exact: true });
  await expect(confirm).toBeDisabled();
  await page.getByLabel(/Введіть назву/).fill('Салон «Лея»');
  await confirm.click();
  await expect(page).toHaveURL(/\/closed$/);
  await page.goto('/inbox');
  await expect(page).toHaveURL(/\/closed$/);
  await expect(page.getByText('Лишилося 30 днів')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Скасувати закриття' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Вхідні' })).toBeVisible();
});

test('A rule shows what it would remove before it is saved', async ({ page }) => {
  await givenSalon(page);
  await page.goto('/settings/privacy');
  await page.getByRole('button', { name: 'Змінити: Закриті розмови' }).click();
  const days = page.getByLabel('Днів');
  await days.fill('5');
  await expect(page.getByRole('alert')).toHaveText('Від 30 до 3650 днів');
  await days.fill('90');
  await expect(page.getByText('Зараз нічого не буде видалено.')).toBeVisible();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText('90 днів')).toBeVisible();
});

test('A customer sees their data by a link and the code that came to their own chat', async ({ page, browser }) => {
  const salon = await givenSalon(page);
  const visitor = await givenVisitor(browser, salon.key);
  await visitor.write('Добрий день, мене звати Ганна');
  const conversations = () => call<{ items: { contactId: string }[] }>(page.request, 'GET', '/conversations');
  await expect.poll(async () => (await conversations()).items.length).toBe(1);
  await page.goto(`/contacts/${(await conversations()).items[0].contactId}`);
  await page.getByRole('tab', { name: 'Подробиці' }).click();
  await page.getByRole('button', { name: 'Посилання для людини' }).click();
  const address = await page.getByText(/\/my-data\//).innerText();

  const person = await (await browser.newContext({ locale: 'uk-UA' })).newPage();
  await person.goto(new URL(address).pathname);
  await person.getByRole('button', { name: 'Надіслати код' }).click();
  const code =
    /\d{6}/.exec(
      await visitor.page
        .getByText(/код, щоб переглянути ваші дані/)
        .first()
        .innerText(),
    )?.[0] ?? '';
  await person.getByLabel('Код').fill(code);
  await person.getByRole('button', { name: 'Переглянути' }).click();
  await expect(person.getByRole('heading', { name: 'Що зберігається' })).toBeVisible();
  expect(await violationsOf(person)).toEqual([]);
  const download = person.waitForEvent('download');
  await person.getByRole('button', { name: 'Завантажити все' }).click();
  expect((await download).suggestedFilename()).toBe('my-data.zip');
  await person.getByLabel('Ваші слова').fill('Ім’я пишеться інакше');
  await person.getByRole('button', { name: 'Надіслати запит' }).click();
  await expect(person.getByText('Запит прийнято', { exact: false })).toBeVisible();

  await page.goto('/settings/privacy');
  await expect(page.getByText('Ім’я пишеться інакше')).toBeVisible();
});
