type Table = Readonly<Record<string, string>>;
interface Pattern {
  shape: RegExp;
  holes: string[];
  says: string;
}

const hole = /\{(\w+)\}/g;
const compiled = new WeakMap<Table, Pattern[]>();
// {n} is a number, {name} may be anything.
const shapeOf = (name: string) => (name.length === 1 ? String.raw`(-?\d(?:[\d.,]*\d)?)` : '(.+?)');

function compile(table: Table): Pattern[] {
  return Object.entries(table)
    .filter(([sentence]) => sentence.includes('{'))
    .map(([sentence, says]) => {
      const source = sentence
        .split(hole)
        .map((part, i) => (i % 2 === 1 ? shapeOf(part) : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)));
      return { shape: new RegExp(`^${source.join('')}$`, 's'), holes: [...sentence.matchAll(hole)].map(([, name = '']) => name), says };
    });
}

/**
 * What the API says of a field in English, by a table with that English as its keys: `"At most {n} characters."`. What the table does
 * not know stays as it is. The words in a hole may be a sentence of the table themselves.
 */
export function translateSentence(sentence: string, table: Table): string {
  const whole = table[sentence];
  if (whole !== undefined) return whole;
  const patterns = compiled.get(table) ?? compile(table);
  compiled.set(table, patterns);
  for (const { shape, holes, says } of patterns) {
    const found = shape.exec(sentence)?.slice(1);
    if (!found) continue;
    const values = Object.fromEntries(holes.map((name, i) => [name, translateSentence(found[i] ?? '', table)]));
    return says.replace(hole, (_, name: string) => values[name] ?? '');
  }
  return sentence;
}
