import { expect, test } from '@playwright/test';
import { call, givenSalon, violationsOf } from './world';

test.skip(!process.env.VIVTOROK_URL, 'needs a running server: VIVTOROK_URL=http://127.0.0.1:5080');

const pages = [
  '/inbox',
  '/contacts',
  '/deals',
  '/deals?view=list',
  '/calendar',
  '/tasks',
  '/agent',
  '/settings/business',
  '/settings/catalogue',
  '/settings/knowledge',
  '/settings/channels',
  '/settings/team',
  '/settings/api-keys',
  '/settings/account',
  '/setup',
];

test('Every page is accessible, in light and dark, and fits 360 px', async ({ page }) => {
  test.setTimeout(240_000);
  await givenSalon(page);
  const contact = await call<{ id: string }>(page.request, 'POST', '/contacts', { name: 'Ірина Коваленко', phone: '+380671234567' });
  const [pipeline] = (await call<{ items: { id: string; stages: { id: string }[] }[] }>(page.request, 'GET', '/pipelines')).items;
  await call(page.request, 'POST', '/deals', {
    title: 'Догляд',
    contactId: contact.id,
    pipelineId: pipeline.id,
    stageId: pipeline.stages[0].id,
  });
  await call(page.request, 'POST', '/tasks', { title: 'Передзвонити', contactId: contact.id });

  const found: string[] = [];
  const look = async (path: string, how: string) => found.push(...(await violationsOf(page)).map((one) => `${path} ${how}: ${one}`));
  for (const path of [...pages, `/contacts/${contact.id}`])
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await page.waitForLoadState('networkidle');
      await look(path, 'light');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await look(path, 'dark');
      await page.setViewportSize({ width: 360, height: 740 });
      await look(path, '360 px');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`${path} is ${wide} px wider than the phone`);
    });
  expect(found).toEqual([]);
});

test('Both languages, at once and after a reload', async ({ page }) => {
  await givenSalon(page);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { level: 1, name: 'Вхідні' })).toBeVisible();
  await page.getByRole('button', { name: 'Олена Бондар' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await page.getByRole('button', { name: 'Олена Бондар' }).click();
  await page.getByRole('menuitemradio', { name: 'Українська' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Вхідні' })).toBeVisible();
});
