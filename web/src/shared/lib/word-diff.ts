/** A run of text that stands in both versions, only in the older, or only in the newer. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

const maxCells = 4_000_000;

/** What changed between two texts, word by word; spaces belong to the word before them. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [split(before), split(after)];
  // Beyond this the table is not worth its memory: the whole text is shown as changed.
  if (a.length * b.length > maxCells) return merge([part('removed', before), part('added', after)]);
  const common = table(a, b);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && right !== undefined && left.trim() === right.trim()) {
      parts.push(part('same', right));
      if (left.length > right.length) parts.push(part('removed', left.slice(right.length))); // the space behind a word that ends the newer text
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      parts.push(part('removed', left ?? ''));
      i++;
    } else {
      parts.push(part('added', right));
      j++;
    }
  }
  return merge(parts);
}

const split = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];
const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });
const at = (rows: readonly Uint32Array[], i: number, j: number) => rows[i]?.[j] ?? 0;

/** The length of the longest common run of words from each place on. */
function table(a: readonly string[], b: readonly string[]) {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row) row[j] = a[i]?.trim() === b[j]?.trim() ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  return rows;
}

function merge(parts: readonly DiffPart[]) {
  const merged: DiffPart[] = [];
  for (const one of parts) {
    const last = merged.at(-1);
    if (last?.kind === one.kind) last.text += one.text;
    else if (one.text) merged.push({ ...one });
  }
  return merged;
}
