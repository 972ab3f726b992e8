import { holdOrder } from './hold-order';

const rows = (ids: string) => Array.from(ids, (id) => ({ id }));
const ids = (found: { shown: { id: string }[] }) => found.shown.map(({ id }) => id).join('');

test('At the top the list is what the server says', () => {
  expect(holdOrder(null, rows('cab'))).toEqual({ shown: rows('cab'), fresh: 0 });
});

test('Rows that came or moved above the reader do not move what is read', () => {
  const found = holdOrder('abc'.split(''), rows('xcab'));

  expect(ids(found)).toBe('abc');
  expect(found.fresh).toBe(1);
});

test('The next page follows at the end and is not counted as new', () => {
  const found = holdOrder('abc'.split(''), rows('abcde'));

  expect(ids(found)).toBe('abcde');
  expect(found.fresh).toBe(0);
});

test('A row that left the list leaves the held order too', () => {
  expect(ids(holdOrder('abc'.split(''), rows('ac')))).toBe('ac');
});
