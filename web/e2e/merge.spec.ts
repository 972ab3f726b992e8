import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { call, givenSalon, givenVisitor } from './world';

interface Row {
  id: string;
  contactId: string;
}

const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('Two cards of one person become one by a choice that is shown first, replies still arrive, and it is taken back', async ({
  page,
  browser,
}) => {
  const { channelId, key } = await givenSalon(page);
  await call(page.request, 'PUT', `/agent/channels/${channelId}`, { mode: 'off', burstWaitSeconds: 0 });
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Добрий день');
  await expect(async () => {
    expect((await call<{ items: Row[] }>(page.request, 'GET', '/conversations')).items).toHaveLength(1);
  }).toPass();
  const [talk] = (await call<{ items: Row[] }>(page.request, 'GET', '/conversations')).items;
  await call(page.request, 'PATCH', `/contacts/${talk.contactId}`, { name: 'Анна з сайту', phone: '+380501112233' });
  const card = await call<Row>(page.request, 'POST', '/contacts', {
    name: 'Ганна Коваль',
    phone: '050 111 22 33',
    email: 'hanna@example.com',
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await page.goto(`/contacts/${talk.contactId}`);
  await page.getByRole('button', { name: 'Об’єднати: Ганна Коваль…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Об’єднати два контакти?' });
  const merge = dialog.getByRole('button', { name: 'Об’єднати' });
  await expect(merge).toBeDisabled();
  await dialog.getByRole('radio', { name: /Анна з сайту/ }).press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /Ганна Коваль/ })).toBeChecked();
  await expect(dialog.getByText('Розмови: 1')).toBeVisible();
  await expect(dialog.getByText('Замість: Анна з сайту')).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await wider(page)).toBe(0);
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await merge.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/contacts/${card.id}`));
  await expect(page.getByText('Об’єднано: Ганна Коваль', { exact: true })).toBeVisible();
  await expect(page.getByText(/Об’єднано з контактом: Анна з сайту\. Можна повернути до/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await wider(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await call(page.request, 'POST', `/conversations/${talk.id}/messages`, { text: 'Вітаю, Ганно!', kind: 'reply' });
  await expect(visitor.page.getByText('Вітаю, Ганно!').first()).toBeVisible();
  await page.goto(`/contacts/${talk.contactId}`); // an old link leads to who stayed
  await expect(page).toHaveURL(new RegExp(`/contacts/${card.id}`));

  await page.getByRole('region', { name: 'Ганна Коваль' }).getByRole('button', { name: 'Повернути' }).click();
  await expect(page.getByText('Знову два контакти', { exact: true })).toBeVisible();
  await expect(page.getByText(/Об’єднано з контактом/)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Об’єднати: Анна з сайту…' })).toBeVisible();
  expect((await call<{ items: Row[] }>(page.request, 'GET', '/conversations')).items[0].contactId).toBe(talk.contactId);
});
