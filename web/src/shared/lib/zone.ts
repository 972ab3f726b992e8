import type { Instant } from './format';

/** Minutes by which the zone is ahead of UTC at that instant. */
export function offsetMinutes(at: Instant, timeZone: string) {
  const date = new Date(Math.floor(new Date(at).getTime() / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(date);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  return (Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - date.getTime()) / 60_000;
}

/** The instant of a wall-clock time in a zone: `toInstant('2026-11-26', '15:30', 'Europe/Kyiv')`. A skipped hour moves forward. */
export function toInstant(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time.padStart(5, '0')}:00Z`);
  const first = asUtc - offsetMinutes(asUtc, timeZone) * 60_000;
  return new Date(asUtc - offsetMinutes(first, timeZone) * 60_000);
}

/** `addDays('2026-11-30', 1)` → `2026-12-01`; calendar days, so no zone is needed. */
export function addDays(day: string, days: number) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
