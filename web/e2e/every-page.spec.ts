import { expect, test, type BrowserContextOptions } from '@playwright/test';
import { violationsOf } from './accessible';
import { call, givenSalon } from './world';

const pages = [
  '/inbox',
  '/contacts',
  '/contacts/CONTACT',
  '/deals',
  '/deals?view=list',
  '/calendar',
  '/tasks',
  '/agent',
  '/agent/history',
  '/reports',
  '/settings/business',
  '/settings/catalogue',
  '/settings/knowledge',
  '/settings/channels',
  '/settings/team',
  '/settings/billing',
  '/settings/api-keys',
  '/settings/privacy',
  '/settings/audit',
  '/settings/security',
  '/settings/account',
  '/settings/closing',
  '/setup',
];

let storageState: BrowserContextOptions['storageState'];
let contactId = '';

// One workspace with something on every page; each page below is opened by the same owner.
test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.VIVTOROK_URL });
  const page = await context.newPage();
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
  contactId = contact.id;
  storageState = await context.storageState();
  await context.close();
});

for (const path of pages)
  test(`${path} is accessible in light and dark and fits a phone`, async ({ browser, baseURL }) => {
    test.setTimeout(90_000);
    const context = await browser.newContext({ baseURL, storageState, locale: 'uk-UA', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (how: string) => found.push(...(await violationsOf(page)).map((one) => `${how}: ${one}`));

    page.on('console', (said) => /Content Security Policy/.test(said.text()) && found.push(said.text()));

    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path.replace('CONTACT', contactId));
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await look('light');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await look('dark');
    await page.setViewportSize({ width: 360, height: 740 });
    await look('360 px');
    await page.setViewportSize({ width: 320, height: 640 }); // WCAG 1.4.10: reflow
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) found.push(`${wider} px wider than a phone of 320`);

    expect(found).toEqual([]);
    await context.close();
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
