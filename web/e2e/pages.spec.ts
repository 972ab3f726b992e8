import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { fakeApi } from './fake-api';

for (const path of ['/sign-in', '/sign-up', '/reset', '/reset?token=x', '/confirm?token=x'])
  test(`${path} is accessible in light and dark and fits a phone`, async ({ page }) => {
    await fakeApi(page, { signedIn: false });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }); // colours on their way are no colours
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test('Nobody gets in without signing in, and comes back to where they wanted', async ({ page }) => {
  await fakeApi(page, { signedIn: false });
  await page.goto('/contacts?search=ira');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(new URL(page.url()).searchParams.get('next')).toBe('/contacts?search=ira');
});

test('A wrong password is explained in Ukrainian', async ({ page }) => {
  await fakeApi(page, { signedIn: false });
  await page.goto('/sign-in');
  await page.getByLabel('Електронна пошта').fill('olena@example.com');
  await page.getByLabel('Пароль', { exact: true }).fill('nope');
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page.getByRole('alert')).toContainText('Пошта або пароль не збігаються');
});

test('The command menu opens by key, whatever the layout, and goes places', async ({ page }) => {
  await fakeApi(page);
  await page.goto('/tasks');
  await expect(page.getByRole('navigation', { name: 'Головна навігація' })).toBeVisible();
  await page.keyboard.press('Control+KeyK');
  await page.getByPlaceholder('Що зробити').fill('календ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/calendar/);
  await page.keyboard.press('KeyG');
  await page.keyboard.press('KeyD');
  await expect(page).toHaveURL(/\/deals/);
});

test('Language and theme are remembered', async ({ page }) => {
  await fakeApi(page);
  await page.goto('/tasks');
  await page.getByRole('button', { name: 'Олена Бондар' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Олена Бондар' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('link', { name: 'Calendar' })).toBeVisible();
});

test('A page that breaks says so, and the way to every other page stays', async ({ page }) => {
  await fakeApi(page);
  await page.route('**/api/v1/business', (route) => route.fulfill({ json: { name: 'not half of what the page reads' } }));
  await page.goto('/settings/business');
  await expect(page.getByRole('heading', { level: 1, name: 'Ця сторінка зламалася' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Головна навігація' }).getByRole('link', { name: 'Задачі' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Задачі' })).toBeVisible();
});
