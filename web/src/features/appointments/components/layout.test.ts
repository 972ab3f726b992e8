import type { AppointmentRow, Hours } from '../api/types';
import { closedSpans, isOutsideHours, minuteOfDay, placeDay, visibleHours } from './layout';

const zone = 'Europe/Kyiv';
const hours: Hours = {
  weeklyHours: [
    {
      day: 'tuesday',
      spans: [
        { from: '10:00', to: '13:00' },
        { from: '14:00', to: '20:00' },
      ],
    },
  ],
  exceptions: [{ date: '2026-11-27', spans: [], note: 'Training' }],
};
const row = (id: string, startsAt: string, endsAt: string) => ({ id, startsAt, endsAt }) as AppointmentRow;

test('Lunch is what lies between two spans; before and after the business is closed', () => {
  expect(closedSpans(hours, '2026-11-24', { from: 540, to: 1260 })).toEqual([
    { from: 540, to: 600, kind: 'closed', note: null },
    { from: 780, to: 840, kind: 'lunch', note: null },
    { from: 1200, to: 1260, kind: 'closed', note: null },
  ]);
});

test('An exception closes the whole day and says why', () => {
  expect(closedSpans(hours, '2026-11-27', { from: 540, to: 1200 })).toEqual([{ from: 540, to: 1200, kind: 'exception', note: 'Training' }]);
});

test('A weekday without hours is closed', () => {
  expect(closedSpans(hours, '2026-11-29', { from: 540, to: 600 })).toEqual([{ from: 540, to: 600, kind: 'closed', note: null }]);
});

test('Times are of the business, in winter and in summer', () => {
  expect(minuteOfDay('2026-11-24T08:00:00Z', zone)).toBe(10 * 60);
  expect(minuteOfDay('2026-07-24T08:00:00Z', zone)).toBe(11 * 60);
});

test('Overlapping appointments stand side by side, one after another does not', () => {
  const placed = placeDay(
    [
      row('a', '2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z'),
      row('b', '2026-11-24T08:30:00Z', '2026-11-24T09:30:00Z'),
      row('c', '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z'),
      row('d', '2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z'),
    ],
    '2026-11-24',
    zone,
  );

  expect(placed.map(({ row: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 2],
    ['d', 0, 1],
  ]);
});

test('An appointment across lunch is outside the hours', () => {
  expect(isOutsideHours(hours, { from: 750, to: 810 }, '2026-11-24')).toBe(true);
  expect(isOutsideHours(hours, { from: 720, to: 780 }, '2026-11-24')).toBe(false);
});

test('The grid shows the open hours and what is booked beyond them', () => {
  expect(visibleHours(hours, ['2026-11-24'], [{ from: 420, to: 480 }])).toEqual({ from: 360, to: 1260 });
});
