import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { call, givenSalon, givenVisitor } from './world';

const billing = process.env.VIVTOROK_BILLING_URL;
test.skip(!billing, 'needs a server that takes payments: VIVTOROK_BILLING_URL, see README.md');
test.use({ baseURL: billing });

test('Trial, purchase, over the limit, a larger plan, and the end of it', async ({ page, browser }) => {
  test.slow(); // five pages with axe on each, and two visitors
  const { key } = await givenSalon(page);
  const { workspace } = await call<{ workspace: { id: string } }>(page.request, 'GET', '/auth/session');
  await page.goto('/settings/billing');
  await expect(page.getByText('Пробний період', { exact: true })).toBeVisible();
  await expect(page.getByText('0 з 300')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'EUR' }).click();
  await expect(page.getByText('14 €')).toBeVisible();
  await page.getByRole('button', { name: 'UAH' }).click();
  await page.getByRole('button', { name: 'Вибрати Solo' }).click();
  await expect(page.getByRole('heading', { name: 'Stripe' })).toBeVisible();
  await page.getByRole('button', { name: 'Subscribe' }).click();

  await expect(page).toHaveURL(/\/settings\/billing$/);
  await expect(page.getByText('Дякуємо. Ваш тариф діє.')).toBeVisible();
  await expect(page.getByText('Діє', { exact: true })).toBeVisible();
  await expect(page.getByText('0 з 1 000').first()).toBeVisible();
  await expect(page.getByText(/^VIV-/).first()).toBeVisible();

  await page.request.post(`/testing/replies?workspace=${workspace.id}&count=1000`, { headers: { 'X-CSRF': '1' } });
  const late = await givenVisitor(browser, `${billing}/chat/${key}`);
  await late.write('Скільки коштує чоловіча стрижка?');
  await expect(late.page.getByText('вам відповість людина').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Вичерпано').first()).toBeVisible();
  await expect(page.getByRole('alert').getByText('Відповіді агента за тарифом закінчилися')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Перейти на Team' }).click();
  const dialog = page.getByRole('dialog', { name: 'Перейти на Team?' });
  await expect(dialog.getByText('До сплати зараз')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Перейти на Team' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 000 з 5 000').first()).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  const next = await givenVisitor(browser, `${billing}/chat/${key}`);
  await next.write('Скільки коштує чоловіча стрижка?');
  await expect(next.page.getByText(/₴/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Скасувати тариф' }).click();
  const leaving = page.getByRole('dialog', { name: 'Скасувати тариф?' });
  await expect(leaving.getByText('Розмови, контакти й записи залишаться.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await leaving.getByRole('button', { name: 'Скасувати тариф' }).click();
  await expect(page.getByText('Закінчується', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Залишити тариф' }).click();
  await expect(page.getByText('Діє', { exact: true })).toBeVisible();
});
