import { parseClock } from './clock';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9:30', '09:30'],
  ['09.05', '09:05'],
  ['1745', '17:45'],
  ['24:00', '24:00'],
])('%s is a time of day', (typed, clock) => {
  expect(parseClock(typed)).toBe(clock);
});

test.each(['', '25', '9:75', '24:30', 'noon'])('%s is none', (typed) => {
  expect(parseClock(typed)).toBeNull();
});
