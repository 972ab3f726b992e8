import { isStale } from './topics';

const one = '0192f000-0000-7000-8000-000000000001';
const two = '0192f000-0000-7000-8000-000000000002';

test('A change makes the lists and the changed row stale, not its neighbours', () => {
  const signal = { topic: 'conversation', id: one };
  expect(isStale(['conversations', 'list', { state: 'open' }], signal)).toBe(true);
  expect(isStale(['conversations', one, 'messages'], signal)).toBe(true);
  expect(isStale(['conversations', two, 'messages'], signal)).toBe(false);
  expect(isStale(['deals'], signal)).toBe(false);
});

test('A booking makes what shows it stale', () => {
  expect(isStale(['contacts', two], { topic: 'appointment', id: one })).toBe(true);
  expect(isStale(['appointments', two], { topic: 'appointment', id: one })).toBe(false);
});

test('A topic we do not know changes nothing', () => {
  expect(isStale(['conversations'], { topic: 'weather', id: one })).toBe(false);
});
