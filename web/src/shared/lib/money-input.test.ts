import { moneyText, parseMoney } from './money-input';

test('A sum is read as people write it', () => {
  expect(parseMoney('1 450', 'UAH')).toEqual({ amount: 145_000, currency: 'UAH' });
  expect(parseMoney('12,5', 'UAH')).toEqual({ amount: 1250, currency: 'UAH' });
  expect(parseMoney('0.29', 'EUR')).toEqual({ amount: 29, currency: 'EUR' });
});

test('Nothing is no price, words are no sum', () => {
  expect(parseMoney('  ', 'UAH')).toBeNull();
  expect(parseMoney('from 5', 'UAH')).toBeUndefined();
  expect(parseMoney('-5', 'UAH')).toBeUndefined();
});

test('A stored sum comes back as it was typed', () => {
  expect(moneyText({ amount: 65_000, currency: 'UAH' })).toBe('650');
  expect(moneyText({ amount: 1250, currency: 'UAH' })).toBe('12,50');
  expect(moneyText(null)).toBe('');
});
