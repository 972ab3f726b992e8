import { changeLocale } from '@/i18n/setup';
import { ApiError } from '@/shared/api/errors';
import { errorWords, reasonOf } from './error-words';

beforeAll(() => changeLocale('uk'));
afterAll(() => changeLocale('en'));

test('A failure is told by its code, above the form and at its only field', () => {
  const error = new ApiError({
    status: 409,
    code: 'contact.unknown',
    title: 'There is no such contact.',
    errors: { contactId: ['None.'] },
  });

  expect(errorWords(error).text()).toBe('Такого контакту немає.');
  expect(errorWords(error).field('contactId')).toBe('Такого контакту немає.');
  expect(errorWords(error).form('contactId')).toBeUndefined();
  expect(errorWords(error).form()).toBe('Такого контакту немає.');
});

test('What a rule says of a field is translated by its sentence, and an unknown one stays', () => {
  const errors = { name: ['At most 80 characters.'], 'sites[2]': ['Something new.'] };
  const error = new ApiError({ status: 400, code: 'request.invalid', title: 'Check the marked fields.', errors });

  expect(errorWords(error).field('name')).toBe('Щонайбільше 80 символів.');
  expect(errorWords(error).under('sites')).toBe('Something new.');
  expect(errorWords(error).form('name')).toBe('Something new.');
  expect(errorWords(error).all()).toBe('Щонайбільше 80 символів. Something new.');
});

test('Too much at once says how long to wait, at the field too', () => {
  const error = new ApiError({ status: 429, code: 'invitation.justSent', errors: { email: ['Wait.'] }, retryAfter: 1500 });

  expect(errorWords(error).field('email')).toBe('На цю адресу вже пішло запрошення протягом останньої години. Спробуйте за 25\u00a0хв.');
});

test('What is no answer of the API is told without its English', () => {
  expect(reasonOf(new TypeError('x is not a function'))).toBe('На сервері щось зламалося. Введене на місці, спробуйте ще раз за хвилину.');
  expect(reasonOf(new ApiError({ status: 418 }))).toBe('Сервер відмовив.');
  expect(reasonOf(null)).toBe('');
});
