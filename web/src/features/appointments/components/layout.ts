import { weekday } from '@/shared/lib/zone';
import { isoDay } from '@/shared/lib/format';
import { offsetMinutes } from '@/shared/lib/zone';
import type { AppointmentRow, Hours, Span } from '../api/types';

/** Minutes from midnight. */
export interface Minutes {
  from: number;
  to: number;
}

export interface ClosedSpan extends Minutes {
  /** `lunch` lies between two spans of the day, `closed` around them, `exception` on a date with hours of its own. */
  kind: 'lunch' | 'closed' | 'exception';
  note: string | null;
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const minutesOf = (spans: readonly Span[]): Minutes[] =>
  spans.map(({ from, to }) => ({ from: clock(from), to: clock(to) })).sort((a, b) => a.from - b.from);

/** When the business is open on a date; an exception replaces the weekday. */
export function openSpans(hours: Hours | undefined, date: string): { open: Minutes[]; exception: { note: string | null } | null } {
  const exception = hours?.exceptions.find((one) => one.date === date);
  if (exception) return { open: minutesOf(exception.spans), exception: { note: exception.note } };
  return { open: minutesOf(hours?.weeklyHours.find((one) => one.day === days[weekday(date) - 1])?.spans ?? []), exception: null };
}

/** What to hatch between two minutes of a day. */
export function closedSpans(hours: Hours | undefined, date: string, { from, to }: Minutes): ClosedSpan[] {
  if (!hours) return [];
  const { open, exception } = openSpans(hours, date);
  const edges = [from, ...open.flatMap((span) => [span.from, span.to]), to];
  const gaps: ClosedSpan[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const gap = { from: Math.max(edges[index] ?? from, from), to: Math.min(edges[index + 1] ?? to, to) };
    if (gap.to <= gap.from) continue;
    const between = index > 0 && index < edges.length - 2;
    gaps.push({ ...gap, kind: exception ? 'exception' : between ? 'lunch' : 'closed', note: exception?.note ?? null });
  }
  return gaps;
}

export const minuteOfDay = (at: string, zone: string) => {
  const local = Math.floor(new Date(at).getTime() / 60_000) + offsetMinutes(at, zone);
  return ((local % 1440) + 1440) % 1440;
};

export interface Placed {
  row: AppointmentRow;
  from: number;
  to: number;
  /** Of `lanes` side by side, this one. */
  lane: number;
  lanes: number;
}

/** Appointments of a day, those that overlap side by side. */
export function placeDay(rows: readonly AppointmentRow[], date: string, zone: string): Placed[] {
  const placed = rows
    .filter((row) => isoDay(row.startsAt, zone) === date)
    .map((row) => {
      const from = minuteOfDay(row.startsAt, zone);
      return {
        row,
        from,
        to: from + Math.max(15, (new Date(row.endsAt).getTime() - new Date(row.startsAt).getTime()) / 60_000),
        lane: 0,
        lanes: 1,
      };
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let group: Placed[] = [];
  let groupEnd = -1;
  const close = () => {
    const lanes = Math.max(1, ...group.map((one) => one.lane + 1));
    for (const one of group) one.lanes = lanes;
    group = [];
  };
  for (const one of placed) {
    if (one.from >= groupEnd) close();
    const busy = new Set(group.filter((other) => other.to > one.from).map((other) => other.lane));
    while (busy.has(one.lane)) one.lane += 1;
    group.push(one);
    groupEnd = Math.max(group.length === 1 ? 0 : groupEnd, one.to);
  }
  close();
  return placed;
}

/** An appointment that lies outside the open hours of its day. */
export function isOutsideHours(hours: Hours | undefined, { from, to }: Minutes, date: string) {
  if (!hours) return false;
  return !openSpans(hours, date).open.some((span) => span.from <= from && to <= span.to);
}

/** The whole hours worth showing: the open ones and the booked ones, an hour of air around, at least eight. */
export function visibleHours(hours: Hours | undefined, dates: readonly string[], placed: readonly Minutes[]): Minutes {
  const all = [...dates.flatMap((date) => openSpans(hours, date).open), ...placed];
  if (all.length === 0) return { from: 9 * 60, to: 18 * 60 };
  const from = Math.max(0, Math.floor((Math.min(...all.map((one) => one.from)) - 30) / 60) * 60);
  const to = Math.min(1440, Math.ceil((Math.max(...all.map((one) => one.to)) + 30) / 60) * 60);
  return to - from >= 480 ? { from, to } : { from: Math.max(0, Math.min(from, 1440 - 480)), to: Math.min(1440, Math.max(to, from + 480)) };
}
