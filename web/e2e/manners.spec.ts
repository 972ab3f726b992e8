import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { call, givenSalon, givenVisitor } from './world';

test('An edited draft is sent as the edit it is and teaches the agent in one press', async ({ page, browser }) => {
  const { channelId, key } = await givenSalon(page);
  await call(page.request, 'PUT', `/agent/channels/${channelId}`, { mode: 'drafts', burstWaitSeconds: 0 });
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await page.goto('/inbox');
  await page.getByRole('link', { name: /Чернетка чекає на вас/ }).click();
  await expect(page.getByRole('article', { name: 'Чернетка агента' })).toBeVisible();

  await page.keyboard.press('u');
  const field = page.getByLabel('Текст відповіді');
  await field.fill('Чоловіча стрижка сьогодні за домовленістю.');
  await field.press('Control+Enter');

  await expect(visitor.page.getByText('Чоловіча стрижка сьогодні за домовленістю.').first()).toBeVisible();
  await expect(page.getByText('Агент, змінено: Олена Бондар')).toBeVisible();
  const lesson = page.getByRole('region', { name: 'Навчити агента цієї відповіді?' });
  await expect(lesson.getByLabel('Відповідь')).toHaveValue('Чоловіча стрижка сьогодні за домовленістю.');
  await expectAccessible(page);
  await lesson.getByRole('button', { name: 'Зберегти у знання' }).click();
  await expect(page.getByText('Агент це знатиме', { exact: true })).toBeVisible();
  await expect(lesson).toBeHidden();
  await page.goto('/settings/knowledge');
  await expect(page.getByText('Чоловіча стрижка сьогодні за домовленістю.').first()).toBeVisible();
});

test('A draft is refused by keyboard with a reason, and whoever refused it has the conversation', async ({ page, browser }) => {
  const { channelId, key } = await givenSalon(page);
  await call(page.request, 'PUT', `/agent/channels/${channelId}`, { mode: 'drafts', burstWaitSeconds: 0 });
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await page.goto('/inbox');
  await page.getByRole('link', { name: /Чернетка чекає на вас/ }).click();
  await expect(page.getByRole('article', { name: 'Чернетка агента' })).toBeVisible();

  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Не той тон' }).check();
  await dialog.getByLabel('Що мало бути сказано').fill('Тепліше');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Не надсилати' }).click();

  await expect(page.getByText('Чернетку не надіслано: Олена Бондар · Не той тон · Тепліше')).toBeVisible();
  await expect(page.getByText('Розмову веде Олена Бондар. Агент мовчить.')).toBeVisible();
});

test('What the agent could not answer becomes knowledge with the team’s words', async ({ page, browser }) => {
  const { key } = await givenSalon(page);
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Чи можуть ваші майстри приїхати до мене додому у Бровари?');
  await page.goto('/inbox');
  await page
    .getByRole('link', { name: /Бракує знань/ })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: /Напишіть відповідь|Відповідь/ })
    .first()
    .fill('Ні, працюємо лише в салоні.');
  await page.keyboard.press('Control+Enter');
  await expect(visitor.page.getByText('Ні, працюємо лише в салоні.').first()).toBeVisible();

  await page.goto('/settings/knowledge');
  await page.getByRole('tab', { name: 'Без відповіді' }).click();
  await expect(page.getByText('Команда відповіла:')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Узяти відповідь…' }).click();
  await expect(page.getByLabel(/^Відповідь українською/)).toHaveValue('Ні, працюємо лише в салоні.');
  await page.getByRole('dialog').getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText('Агент відповів на все, про що його питали.')).toBeVisible();
  await page.getByRole('tab', { name: 'Що знає агент' }).click();
  await expect(page.getByText('Ні, працюємо лише в салоні.')).toBeVisible();
});

test('A follow-up is planned, moved and called off beside the conversation', async ({ page, browser }) => {
  const { key } = await givenSalon(page);
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await page.goto('/inbox');
  await page
    .getByRole('link', { name: /стрижка|грн|₴/ })
    .first()
    .click();

  await page.getByRole('button', { name: 'Запланувати' }).click();
  await page.getByLabel('Текст').fill('Чи ще актуально?');
  await page.getByRole('dialog').getByRole('button', { name: 'Запланувати' }).click();
  await expect(page.getByText('Чи ще актуально?')).toBeVisible();
  await page.getByRole('button', { name: 'Змінити нагадування' }).click();
  await page.getByRole('dialog').getByLabel('Текст').fill('Записати вас?');
  await page.getByRole('dialog').getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText('Записати вас?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Скасувати нагадування' }).click();
  await expect(page.getByText('скасовано командою')).toBeVisible();
});

test('Manners are saved by the owner and kept', async ({ page }) => {
  await givenSalon(page);
  await page.goto('/agent');
  await page.getByLabel('Повертати агентові, якщо людина взяла розмову і мовчить').selectOption('4');
  await page.getByRole('switch', { name: /Клієнт може повернути агента/ }).click();
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Є незбережені зміни' }).getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText('Збережено').first()).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Повертати агентові, якщо людина взяла розмову і мовчить')).toHaveValue('4');
  await expect(page.getByRole('switch', { name: /Клієнт може повернути агента/ })).not.toBeChecked();
});
