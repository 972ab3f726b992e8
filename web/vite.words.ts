import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src', import.meta.url));
const layers = ['Vivtorok.Domain', 'Vivtorok.Application', 'Vivtorok.Api'];
const text = String.raw`\$?"((?:\{[^{}]*\}|[^"\\{]|\\.)+)"`;
// A message to a field is given to one of these, or kept under a name that ends so; rules that count give it by return.
const messages = [
  new RegExp(String.raw`\b(?:WithMessage|AddFailure)\(${text}`, 'g'),
  new RegExp(String.raw`\b(?:context\.Say|Mistake|Wrong|WrongLine)\([^,"]*?(?:\$?"(?:[^"\\]|\\.)*"|[^,"]*), ${text}\)`, 'g'),
  new RegExp(String.raw`\b(?:const|readonly) string \w*(?:Message|Clock) =\s*${text}`, 'g'),
];
const refusal = new RegExp(String.raw`return ${text};`, 'g');
const codes = [/FailureKind\.\w+,\s*"([\w.]+)"/g, /Failure\.Field\(\s*[^,]+,\s*"([\w.]+)"/g];

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !['bin', 'obj', 'wwwroot'].includes(entry.name)) yield* sources(join(folder, entry.name));
    else if (entry.name.endsWith('.cs')) yield join(folder, entry.name);
  }
}

/** What the server says of fields, and the codes of its failures, read from its source: for the tests of the translations. */
export function serverWords() {
  const said = new Set<string>();
  const failures = new Set<string>();
  if (!process.env.VITEST || !layers.every((layer) => existsSync(join(root, layer)))) return { said: [], failures: [] };
  for (const file of layers.flatMap((layer) => [...sources(join(root, layer))])) {
    const code = readFileSync(file, 'utf8');
    const kinds = /PasswordRules\.cs$/.test(file) ? [refusal] : messages;
    for (const [, words] of kinds.flatMap((kind) => [...code.matchAll(kind)])) if (words && /[a-z]{2} |^\w+ /.test(words)) said.add(words);
    for (const [, name] of codes.flatMap((kind) => [...code.matchAll(kind)])) if (name) failures.add(name);
  }
  return { said: [...said], failures: [...failures] };
}
