import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { givenSalon, givenVisitor, password } from './world';

test('From sign-up over the set-up to the first answered message', async ({ page, browser }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Ваше ім’я').fill('Олена Бондар');
  await page.getByLabel('Назва бізнесу').fill('Салон «Лея»');
  await page.getByLabel('Електронна пошта').fill(`e2e.${Date.now()}@example.com`);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel(/Приймаю умови/).check();
  await page.getByLabel('Мені вже є 16 років').check();
  await page.getByRole('button', { name: 'Створити простір' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Який у вас бізнес?' })).toBeVisible();
  await page.getByRole('radio', { name: /Перукарня/ }).check();
  await page.getByRole('button', { name: 'Взяти' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Про вас' })).toBeVisible();
  await page.getByLabel('Телефон').fill('+380671112233');
  await page.getByRole('button', { name: 'Далі' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Послуги і ціни' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Послуги і ціни' })).toBeVisible();
  await page.getByRole('button', { name: 'Далі' }).click();
  await page.getByRole('button', { name: 'Пропустити' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Спробуйте агента' })).toBeVisible();
  await page.getByLabel('Запитайте як клієнт').fill('Скільки коштує чоловіча стрижка?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText(/₴/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Далі' }).click();

  await page.getByRole('button', { name: 'Створити чат' }).click();
  await page.getByRole('radio', { name: /Агент усім/ }).click();
  await expect(page.getByRole('radio', { name: /Агент усім/ })).toBeChecked();
  const address = await page.getByRole('link', { name: 'Відкрити чат як клієнт' }).getAttribute('href');
  await page.getByRole('button', { name: 'До вхідних' }).click();
  await expect(page).toHaveURL(/\/inbox/);

  const visitor = await givenVisitor(browser, address?.split('/chat/')[1] ?? '');
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await expect(visitor.page.getByText(/₴/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /₴/ }).first()).toBeVisible();
});

test('The owner watches a conversation without reloading, takes over, answers, hands back and closes', async ({ page, browser }) => {
  const { key } = await givenSalon(page);
  await page.goto('/inbox');
  await expect(page.getByText('Тут буде все, що пишуть клієнти')).toBeVisible();
  await expect(page.getByText('На зв’язку').first()).toBeVisible();

  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');
  await page.getByRole('navigation', { name: 'Розмови' }).getByRole('link').first().click();
  const thread = page.getByRole('log', { name: 'Повідомлення' });
  await expect(thread.getByText('Скільки коштує чоловіча стрижка?')).toBeVisible();
  await expect(thread.getByText(/₴/)).toBeVisible();
  await expectAccessible(page);

  await thread.getByRole('button', { name: 'Чому так?' }).first().click();
  await expect(page.getByRole('heading', { name: 'Чому агент так відповів?' })).toBeVisible();
  await expect(page.getByText('Перевірки')).toBeVisible();
  await expectAccessible(page);

  await visitor.write('А у вас є парковка?');
  await expect(thread.getByText('А у вас є парковка?')).toBeVisible();

  await page.getByRole('button', { name: 'Перехопити' }).click();
  await expect(page.getByRole('button', { name: 'Повернути агенту' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Відповідь' }).fill('Так, просто під вікнами.');
  await page.keyboard.press('Control+Enter');
  await expect(thread.getByText('Так, просто під вікнами.')).toBeVisible();
  await expect(visitor.page.getByText('Так, просто під вікнами.').first()).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyN');
  await page.getByRole('textbox', { name: 'Нотатка' }).fill('Постійна клієнтка');
  await page.keyboard.press('Control+Enter');
  await expect(thread.getByText('Постійна клієнтка')).toBeVisible();
  await expect(visitor.page.getByText('Постійна клієнтка')).toHaveCount(0);

  await page.getByRole('button', { name: 'Повернути агенту' }).click();
  await expect(page.getByText('Відповідає агент').first()).toBeVisible();
  await page.getByRole('button', { name: 'Закрити розмову' }).click();
  await expect(page.getByText('Розмову закрито. Нове повідомлення клієнта відкриє її знову.')).toBeVisible();
  await page.getByRole('button', { name: 'Повернути', exact: true }).click();
  await expect(page.getByText('Відповідає агент').first()).toBeVisible();
});

test('A draft waits for a yes and is sent as it was edited', async ({ page, browser }) => {
  const { key, channelId } = await givenSalon(page);
  await page.request.put(`/api/v1/agent/channels/${channelId}`, {
    data: { mode: 'drafts', burstWaitSeconds: 0 },
    headers: { 'X-CSRF': '1' },
  });
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Скільки коштує чоловіча стрижка?');

  await page.goto('/inbox');
  await page.getByRole('link', { name: /Чернетка чекає на вас/ }).click();
  await page.getByRole('button', { name: 'Редагувати' }).click();
  await page.getByLabel('Текст відповіді').fill('450 ₴, чекаємо на вас.');
  await page.getByRole('button', { name: 'Надіслати зі змінами' }).click();
  await expect(visitor.page.getByText('450 ₴, чекаємо на вас.').first()).toBeVisible();
});

test('The team books a customer in and sees it in the calendar', async ({ page }) => {
  await givenSalon(page);
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Записати' }).click();
  await page.getByLabel('Контакт').fill('Ірина Коваленко');
  await page.getByRole('option', { name: /Новий контакт/ }).click();
  await page.getByLabel('Послуга').selectOption({ label: 'Чоловіча стрижка' });
  await page
    .getByRole('group', { name: /Вільний час|Цього дня/ })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Записати' }).click();
  await expect(page.getByText(/^Записано:/)).toBeVisible();
});
