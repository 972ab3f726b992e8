import type { Schema } from '@/shared/api/schema';
import { addDays } from './zone';

type Filled<T> = { [Key in keyof T]-?: NonNullable<T[Key]> };

/** From and to as `10:00`; rows always have both. */
export type Span = Filled<Schema<'SpanBody'>>;
export type Weekday = Schema<'DayOfWeek'>;

export interface DayHours {
  day: Weekday;
  spans: Span[];
}

export interface HoursException {
  date: string;
  spans: Span[];
  note: string | null;
}

/** The business's profile with hours that are always filled in. */
export type BusinessRow = Omit<Schema<'BusinessRow'>, 'weeklyHours' | 'exceptions'> & {
  weeklyHours: DayHours[];
  exceptions: HoursException[];
};

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Any Monday and the days after it, to name weekdays by. */
export const weekdayDate = (day: string) =>
  new Date(`${addDays('2026-11-23', weekdays.indexOf(day as (typeof weekdays)[number]))}T00:00:00Z`);

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** What is wrong with the spans of one day, if anything: a code of the text to show. */
export function spansProblem(spans: readonly Span[]): 'incomplete' | 'order' | 'overlap' | null {
  if (spans.some(({ from, to }) => !/^\d\d:\d\d$/.test(from) || !/^\d\d:\d\d$/.test(to))) return 'incomplete';
  if (spans.some(({ from, to }) => minutes(end(to)) <= minutes(from))) return 'order';
  const sorted = [...spans].sort((a, b) => minutes(a.from) - minutes(b.from));
  return sorted.some((span, index) => index > 0 && minutes(span.from) < minutes(end(sorted[index - 1]?.to ?? '00:00'))) ? 'overlap' : null;
}

/** Midnight as an end is the end of the day. */
export const end = (to: string) => (to === '00:00' ? '24:00' : to);

/** A second span an hour after the first, or ten to six where there is none. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1);
  if (!last) return { from: '10:00', to: '18:00' };
  const from = Math.min(minutes(end(last.to)) + 60, 23 * 60);
  const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return { from: clock(from), to: clock(Math.min(from + 180, 1440)) };
}

/** All seven days in order, whatever came. */
export const fullWeek = (hours: readonly DayHours[]): DayHours[] =>
  weekdays.map((day) => ({ day, spans: hours.find((one) => one.day === day)?.spans ?? [] }));
