import { expect, test } from '@playwright/test';

test('A new owner signs up, a visitor writes, the owner comes back and sees it', async ({ page, browser }) => {
  const email = `e2e.${Date.now()}@example.com`;
  const password = 'three random words 7';

  await page.goto('/sign-up');
  await page.getByLabel('Ваше ім’я').fill('Олена Бондар');
  await page.getByLabel('Назва бізнесу').fill('Салон «Лея»');
  await page.getByLabel('Електронна пошта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel(/Приймаю умови/).check();
  await page.getByLabel('Мені вже є 16 років').check();
  await page.getByRole('button', { name: 'Створити простір' }).click();
  await expect(page).toHaveURL(/\/setup/);

  const channel = await page.request.post('/api/v1/channels', { data: { kind: 'webChat', name: 'Сайт' }, headers: { 'X-CSRF': '1' } });
  expect(channel.status(), await channel.text()).toBe(201);
  const { key } = (await channel.json()) as { key: string };

  const visitor = await (await browser.newContext({ locale: 'uk-UA' })).newPage();
  await visitor.goto(`/chat/${key}`);
  await expect(visitor.getByRole('heading', { name: 'Салон «Лея»' })).toBeVisible();
  await expect(visitor.getByText(/ШІ-/).first()).toBeVisible();
  await visitor.getByPlaceholder('Напишіть повідомлення').fill('Доброго дня! Хочу поговорити з людиною');
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByText('Отримано')).toBeVisible();

  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Олена Бондар' }).click();
  await page.getByRole('menuitem', { name: 'Вийти' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/inbox');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('Електронна пошта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/\/inbox/);
  await expect(page.getByText('На зв’язку').first()).toBeVisible();
  await expect(page.getByText('Доброго дня! Хочу поговорити з людиною').first()).toBeVisible();
});
