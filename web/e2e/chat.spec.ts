import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { fakeApi } from './fake-api';

test('A visitor reads who answers, asks and is answered; texts stay texts', async ({ page }) => {
  await fakeApi(page);
  await page.goto('/chat/KEY');
  await expect(page.getByText('Вам відповідає ШІ-помічник.')).toBeVisible();
  await page.getByLabel('Напишіть повідомлення').fill('Почім манікюр?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Манікюр — 650 ₴. <b>Почім манікюр?</b>', { exact: true })).toBeVisible();
  await expect(page.getByText('Отримано')).toBeVisible();
  await expectAccessible(page);
});

test('What is written without a network is kept over a reload and sent later', async ({ page, context }) => {
  await fakeApi(page);
  await page.goto('/chat/KEY');
  await expect(page.getByText('Вітаємо!')).toBeVisible();
  await page.route('**/api/v1/web-chat/**', (route) => route.abort());
  await page.getByLabel('Напишіть повідомлення').fill('Ви працюєте?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Немає зв’язку. Надішлемо, щойно з’явиться.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Ви працюєте?', { exact: true })).toBeVisible();
  await page.unroute('**/api/v1/web-chat/**');
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByText('Отримано')).toBeVisible();
});

test('The bubble opens on any site, whatever its styles, encoding and security policy', async ({ page }) => {
  await fakeApi(page);
  await page.route('**/stranger', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=windows-1251', 'content-security-policy': "style-src 'none'" },
      body: '<!doctype html><html lang="en" style="font-size:62.5%"><body><script src="/widget.js" data-key="KEY" async></script>',
    }),
  );
  await page.goto('/stranger');
  await page.getByRole('button', { name: 'Write to us' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Don’t send card details.')).toBeVisible();
  expect(await page.getByPlaceholder('Write a message').evaluate((field) => getComputedStyle(field).fontSize)).toBe('16px');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
