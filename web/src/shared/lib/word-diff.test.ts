import { describe, expect, test } from 'vitest';
import { wordDiff } from './word-diff';

const side = (before: string, after: string, hidden: 'removed' | 'added') =>
  wordDiff(before, after)
    .filter(({ kind }) => kind !== hidden)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  test('marks what went and what came', () => {
    expect(wordDiff('Фарбування — 1 350 ₴, триває', 'Фарбування — 1 450 ₴, триває')).toEqual([
      { kind: 'same', text: 'Фарбування — 1 ' },
      { kind: 'removed', text: '350 ' },
      { kind: 'added', text: '450 ' },
      { kind: 'same', text: '₴, триває' },
    ]);
  });

  test('equal texts have one part, empty ones none', () => {
    expect(wordDiff('так', 'так')).toEqual([{ kind: 'same', text: 'так' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'нове')).toEqual([{ kind: 'added', text: 'нове' }]);
  });

  test('both texts can be read back from the parts, whatever they are', () => {
    const words = ['один', 'два', 'три', 'два', ' '];
    for (let seed = 0; seed < 200; seed++) {
      const text = (salt: number) => Array.from({ length: seed % 9 }, (_, i) => words[(seed * salt + i * i) % words.length]).join(' ');
      const [before, after] = [text(3), text(7)];
      expect(side(before, after, 'removed')).toBe(after);
      expect(side(before, after, 'added').replaceAll(/\s+/g, ' ').trim()).toBe(before.replaceAll(/\s+/g, ' ').trim());
    }
  });

  test('very long texts are shown as changed whole', () => {
    const long = 'слово '.repeat(3000);
    expect(wordDiff(long, `${long}ще`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
