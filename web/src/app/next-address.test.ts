import { safeNext } from './next-address';

test('After signing in one only ever goes to an address of ours', () => {
  expect(safeNext('/inbox/1?a=b')).toBe('/inbox/1?a=b');
  for (const hostile of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/',
    7,
    undefined,
  ])
    expect(safeNext(hostile)).toBeUndefined();
});
