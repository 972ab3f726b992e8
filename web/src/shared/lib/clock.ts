/** What a person types for a time of day: `9`, `930`, `9:30`, `09.30`, `24:00`. `null` for what is none. */
export function parseClock(text: string): string | null {
  const found = /^\s*(\d{1,2})\s*(?:[:.\s]?\s*(\d{2}))?\s*$/.exec(text);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
