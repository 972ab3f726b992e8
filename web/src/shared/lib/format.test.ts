import {
  formatDateTime,
  formatDuration,
  formatForCustomer,
  formatListTime,
  formatMoney,
  formatMoneyRange,
  formatSeconds,
  formatTimeRange,
  formatWait,
} from './format';
import { addDays, toInstant, weekday } from './zone';

const kyiv = 'Europe/Kyiv';
const at = '2026-11-26T13:30:00Z';
const now = '2026-11-27T09:00:00Z';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('Money follows the language, whole sums have no decimals', () => {
  expect(plain(formatMoney({ amount: 145000, currency: 'UAH' }, 'uk'))).toBe('1 450 ₴');
  expect(plain(formatMoney({ amount: 42, currency: 'UAH' }, 'uk'))).toBe('0,42 ₴');
  expect(formatMoney({ amount: 145000, currency: 'UAH' }, 'en')).toBe('₴1,450');
  expect(formatMoney({ amount: 42, currency: 'UAH' }, 'en')).toBe('₴0.42');
  expect(formatMoney({ amount: 500, currency: 'JPY' }, 'en')).toBe('¥500');
});

test('A range of money names its currency once', () => {
  const range = (low: number, high: number) =>
    [
      { amount: low, currency: 'UAH' },
      { amount: high, currency: 'UAH' },
    ] as const;
  expect(plain(formatMoneyRange(...range(45000, 65000), 'uk'))).toBe('450–650 ₴');
  expect(plain(formatMoneyRange(...range(45000, 65050), 'uk'))).toBe('450,00–650,50 ₴');
  expect(plain(formatMoneyRange(...range(160000, 270000), 'en'))).toMatch(/^₴1,600\s?–\s?₴?2,700$/);
});

test('A number never parts from its unit', () => {
  expect(formatMoney({ amount: 145000, currency: 'UAH' }, 'uk')).not.toMatch(/ /);
  expect(formatDuration(90, 'uk').split(' ')).toHaveLength(2);
});

test('Dates and times follow the language and the zone', () => {
  expect(plain(formatDateTime(at, 'uk', kyiv, now))).toBe('чт, 26 листопада, 15:30');
  expect(formatDateTime(at, 'en', kyiv, now)).toBe('Thu 26 November, 15:30');
  expect(formatTimeRange(at, '2026-11-26T15:00:00Z', 'uk', kyiv)).toBe('15:30–17:00');
  expect(plain(formatForCustomer(at, 'uk', kyiv))).toBe('четвер, 26 листопада 2026, 15:30 за Києвом');
  expect(plain(formatForCustomer(at, 'en', kyiv))).toBe('Thursday 26 November 2026, 15:30 Kyiv time');
});

test('Durations are hours and minutes, then days', () => {
  expect([30, 60, 90, 0].map((minutes) => plain(formatDuration(minutes, 'uk')))).toEqual(['30 хв', '1 год', '1 год 30 хв', '0 хв']);
  expect(plain(formatDuration(90, 'en'))).toBe('1 h 30 min');
  expect(plain(formatDuration(3 * 1440, 'uk'))).toBe('3 дні');
  expect(plain(formatSeconds(2.84, 'uk'))).toBe('2,8 с');
  expect([5.4, 89, 90, 720].map((seconds) => plain(formatWait(seconds, 'uk')))).toEqual(['5 с', '89 с', '2 хв', '12 хв']);
});

test('A list shows the time today, then yesterday, then the date', () => {
  expect(formatListTime('2026-11-27T08:00:00Z', 'uk', kyiv, now)).toBe('10:00');
  expect(formatListTime(at, 'uk', kyiv, now)).toBe('Учора');
  expect(plain(formatListTime('2026-11-22T10:00:00Z', 'uk', kyiv, now))).toBe('22 лист.');
  expect(plain(formatListTime('2025-11-22T10:00:00Z', 'en', kyiv, now))).toBe('22 Nov 2025');
});

test('A wall-clock time finds its instant on both sides of a clock change', () => {
  expect(toInstant('2026-11-26', '15:30', kyiv).toISOString()).toBe('2026-11-26T13:30:00.000Z');
  expect(toInstant('2026-07-01', '09:00', kyiv).toISOString()).toBe('2026-07-01T06:00:00.000Z');
  expect(toInstant('2026-03-29', '03:30', kyiv).toISOString()).toBe('2026-03-29T01:30:00.000Z');
});

test('Days are counted by the calendar', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  expect(weekday('2026-11-22')).toBe(7);
});
