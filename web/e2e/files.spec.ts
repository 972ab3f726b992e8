import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { givenSalon, givenVisitor } from './world';

/** A second of silence as a WAV file: 8 kHz, one channel, eight bits. */
function silence() {
  const samples = 8000;
  const file = Buffer.alloc(44 + samples, 0x80);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(samples, 24);
  file.writeUInt32LE(samples, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  return file;
}

test('Files go both ways: a picture is seen, sound is played, a document is saved, a program is refused', async ({ page, browser }) => {
  const { key } = await givenSalon(page);
  const visitor = await givenVisitor(browser, key);
  await visitor.write('Хочу поговорити з людиною');
  const picture = await visitor.page.screenshot();
  const chooser = visitor.page.locator('input[type=file]');
  await expect(visitor.page.getByRole('button', { name: 'Додати файл' })).toBeVisible(); // once the first message has been taken

  await chooser.setInputFiles({ name: 'зачіска.png', mimeType: 'image/png', buffer: picture });
  await expect(visitor.page.getByRole('button', { name: 'Зберегти зачіска.png' })).toBeVisible();
  await chooser.setInputFiles({ name: 'голос.wav', mimeType: 'audio/wav', buffer: silence() });
  await expect(visitor.page.getByLabel('голос.wav')).toBeVisible();
  await chooser.setInputFiles({
    name: 'виграш.exe',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('MZ\x90\x00'.repeat(64), 'latin1'),
  });
  await expect(visitor.page.getByText('Цей файл сюди не можна надіслати.')).toBeVisible();
  await expectAccessible(visitor.page);

  await page.goto('/inbox');
  await page
    .getByRole('link', { name: /Гість із сайту/ })
    .first()
    .click();
  const thumbnail = page.getByRole('button', { name: 'Відкрити зачіска.png' });
  await expect.poll(() => thumbnail.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await thumbnail.click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const voice = page.locator('audio');
  await voice.evaluate((player: HTMLAudioElement) => player.load());
  await expect.poll(() => voice.evaluate((player: HTMLAudioElement) => player.duration)).toBeCloseTo(1, 1);

  await page
    .getByLabel('Додати файли')
    .first()
    .setInputFiles({ name: 'прайс.txt', mimeType: 'text/plain', buffer: Buffer.from('Стрижка 650 грн') });
  await expect(page.getByRole('list', { name: 'Файли до надсилання' })).toContainText('прайс.txt');
  await page.getByRole('button', { name: 'Надіслати', exact: true }).click();

  const saved = visitor.page.waitForEvent('download');
  await visitor.page.getByRole('button', { name: /^Зберегти прайс\.txt/ }).click();
  expect((await saved).suggestedFilename()).toBe('прайс.txt');
});
