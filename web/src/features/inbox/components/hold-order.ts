interface Row {
  id: string;
}

/**
 * The rows as they stood when the reader left the top, with today's content; rows that came above them wait behind a pill.
 * Later pages follow at the end.
 */
export function holdOrder<T extends Row>(held: readonly string[] | null, rows: readonly T[]): { shown: T[]; fresh: number } {
  if (!held) return { shown: [...rows], fresh: 0 };
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = held.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(held);
  const lastKnown = rows.findLastIndex((row) => known.has(row.id));
  const fresh = rows.filter((row, index) => !known.has(row.id) && index < lastKnown).length;
  const later = rows.filter((row, index) => !known.has(row.id) && index > lastKnown);
  return { shown: [...kept, ...later], fresh };
}
