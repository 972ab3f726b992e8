import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { call, givenSalon, givenVisitor } from './world';

interface Offer {
  id: string;
  name: string;
  price: { amount: number; currency: string };
  version: number;
}

test('The owner edits the draft, rehearses it, sees another price, publishes all the same and goes back', async ({ page, browser }) => {
  const { key } = await givenSalon(page);
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await expect(visitor.page.getByText(/₴/).first()).toBeVisible({ timeout: 60_000 });
  const { items } = await call<{ items: Offer[] }>(page.request, 'GET', '/services?limit=100');
  const haircut = items.find(({ name }) => name === 'Чоловіча стрижка');
  await call(page.request, 'PUT', `/services/${haircut?.id}`, { ...haircut, price: { amount: 77700, currency: 'UAH' } });

  await page.goto('/agent');
  await page.getByRole('radio', { name: /Офіційний/ }).check();
  await page.getByLabel('Вказівки').fill('Звертайтеся на «ви» і будьте стислі.');
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await expect(page.getByText('Чернетку збережено', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Репетиція…' }).click();
  await page.getByRole('button', { name: 'Почати репетицію' }).click();
  await expect(page).toHaveURL(/\/agent\/rehearsals\//);
  await page.getByRole('button', { name: /Скільки коштує чоловіча стрижка.*Інша ціна/ }).click();
  const compared = page.getByRole('article');
  await expect(compared.getByRole('insertion').filter({ hasText: '777' }).first()).toBeVisible();
  await expect(compared.getByRole('heading', { name: 'Було сказано' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'До агента' }).click();
  await page.getByRole('button', { name: 'Опублікувати…' }).click();
  const asked = page.getByRole('dialog', { name: 'Опублікувати версію 2?' });
  await expect(asked.getByText('Інша ціна')).toBeVisible();
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Усе одно опублікувати версію 2' }).click();
  await expect(page.getByText('Версія 2 працює').first()).toBeVisible();

  await page.getByRole('link', { name: 'Усі версії' }).click();
  await expect(page.getByText('Тон: Дружній → Офіційний')).toBeVisible();
  await page.getByRole('button', { name: /^Версія 1/ }).click();
  await page.getByRole('button', { name: 'Повернути версію 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Повернути версію 1' }).click();
  await expect(page.getByRole('button', { name: /Версія 3.*Працює/ })).toBeVisible();
});

test('A conversation is saved for rehearsals, and its answer explains itself on a page', async ({ page, browser }) => {
  const { key } = await givenSalon(page);
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await page.goto('/inbox');
  await page.getByRole('navigation', { name: 'Розмови' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Зберегти для репетиції' }).click();
  await expect(page.getByText('Збережено для репетицій').first()).toBeVisible();

  await page.getByRole('log', { name: 'Повідомлення' }).getByRole('button', { name: 'Чому так?' }).first().click();
  await page.getByRole('link', { name: 'Відкрити на всю сторінку' }).click();
  await expect(page.getByRole('heading', { name: 'Що він бачив' })).toBeVisible();
  await expect(page.getByText('чекало на відповідь')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/reports');
  await page.getByRole('button', { name: 'Відповів агент' }).click();
  await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(1);
  await expectAccessible(page);
});
