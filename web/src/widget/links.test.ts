import { splitLinks } from './links';

test('Addresses become links without the punctuation behind them', () => {
  expect(splitLinks('See https://leia.example/price?a=1, please.')).toEqual([
    { text: 'See ' },
    { text: 'https://leia.example/price?a=1', href: 'https://leia.example/price?a=1' },
    { text: ', please.' },
  ]);
});

test('Nothing but http and https becomes a link', () => {
  for (const hostile of [
    'javascript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    '<a href="https://x.example">',
    'ftp://x.example',
    'http://',
  ])
    expect(splitLinks(hostile).filter(({ href }) => href && !href.startsWith('https://x.example'))).toEqual([]);
});

test('No text is lost', () => {
  const text = 'a https://x.example) b http://[bad c https://y.example';
  expect(
    splitLinks(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
