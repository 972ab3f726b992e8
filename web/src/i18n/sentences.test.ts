import i18next from 'i18next';
import { inject } from 'vitest';
import uk from './uk/sentences.json';
import { translateSentence } from './sentences';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the server's source says, by `vite.words.ts`; nothing where the source is not there. */
    serverWords: { said: string[]; failures: string[] };
  }
}

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort();
const { said, failures } = inject('serverWords');

test('A sentence fills only the holes of its English', () => {
  const wrong = Object.entries(uk).filter(
    ([english, says]) => says.trim() === '' || holes(says).some((hole) => !holes(english).includes(hole)),
  );
  expect(wrong).toEqual([]);
});

test('A sentence ends as its English does', () => {
  const end = (text: string) => /[.!?}]$/.exec(text)?.[0];
  expect(Object.entries(uk).filter(([english, says]) => end(english) !== end(says))).toEqual([]);
});

test.each([
  ['At most 200 characters.', 'Щонайбільше 200 символів.'],
  ['At most 20.', 'Щонайбільше 20.'],
  ["'Changes. Title' must not be empty.", 'Заповніть це поле.'],
  ["'Repeats' must be between 1 and 5. You entered 9.", 'Від 1 до 5.'],
  ['Line 3: give 1 to 40 turns.', 'Рядок 3: потрібно від 1 до 40 реплік.'],
  ['Write a date as 2026-11-25.', 'Напишіть дату так: 2026-11-25.'],
  ['A sentence that is new.', 'A sentence that is new.'],
])('%s', (english, says) => {
  expect(translateSentence(english, uk)).toBe(says);
});

test('Every message of the server’s rules has its Ukrainian', () => {
  // What stands in a hole of C# is a number, or else words.
  const missing = said.filter((text) =>
    ['1', 'words'].every((value) => {
      const sentence = text.replace(/\{[^}]*\}/g, value);
      return translateSentence(sentence, uk) === sentence;
    }),
  );
  expect(said.length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

test('Every failure of the server has its words', () => {
  // Providers and programs meet these, no page does.
  const others =
    /^(appointment\.reminderLater|billing\.(event|signature)|gmail\.pushNotSigned|idempotency\.key|list\.limit|message\.(after|clientMessageId|wait)|webhook\.secret|whatsApp\.(signature|verifyToken))$/;
  expect(
    failures.filter((code) => !others.test(code) && !i18next.exists(`errors:${code}`) && !i18next.exists(`common:problem.${code}`)),
  ).toEqual([]);
});
