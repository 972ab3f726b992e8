const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });
type Texts = { [key: string]: string | Texts };
// The table of sentences is keyed by the server's English, and each language has what it needs.
const read = (locale: string) => {
  const files = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${locale}/`) && !path.endsWith('/sentences.json'))
      .map(([path, texts]) => [path.split('/')[2]?.replace('.json', '') ?? '', texts]),
  );
};
const flatten = (texts: Texts, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : flatten(value, `${prefix}${key}.`)));
const plural = /_(zero|one|two|few|many|other)$/;
const all = (locale: string) => Object.entries(read(locale)).flatMap(([name, texts]) => flatten(texts).map((key) => `${name}:${key}`));
const names = (keys: string[]) => [...new Set(keys.map((key) => key.replace(plural, '')))].sort();

test('Both languages have the same texts', () => {
  expect(names(all('uk'))).toEqual(names(all('en')));
});

test('A plural has every form its language needs', () => {
  for (const [locale, forms] of [
    ['uk', ['one', 'few', 'many', 'other']],
    ['en', ['one', 'other']],
  ] as const) {
    const keys = all(locale);
    const missing = names(keys.filter((key) => plural.test(key))).flatMap((name) =>
      forms.filter((form) => !keys.includes(`${name}_${form}`)).map((form) => `${name}_${form}`),
    );
    expect(missing, locale).toEqual([]);
  }
});

test('Every text the code names is there', () => {
  const known = new Set(names(all('en')));
  const missing = Object.entries(sources).flatMap(([file, code]) => {
    const own = /useTranslation\(\s*'([\w-]+)'/.exec(code)?.[1] ?? 'common';
    return [...code.matchAll(/\bt\(\s*'([\w.:-]+)'/g)]
      .map(([, key = '']) => (key.includes(':') ? key : `${own}:${key}`))
      .filter((key) => !known.has(key))
      .map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('Ukrainian texts use their own quotation marks and apostrophe', () => {
  const values = (texts: Texts): string[] => Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : values(value)));
  const wrong = Object.values(read('uk'))
    .flatMap(values)
    .filter((text) => /["']/.test(text));
  expect(wrong).toEqual([]);
});
