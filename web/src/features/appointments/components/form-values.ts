import { formatTime, isoDay } from '@/shared/lib/format';
import type { ContactName } from '@/shared/session/contacts';
import type { AppointmentDraft } from '../api/appointments';
import type { AppointmentRow } from '../api/types';

/** What the form opens with: a booking to move, or a day, perhaps a time and a contact, for a new one. */
export type FormStart = { row: AppointmentRow } | { date: string; time: string; staffId: string | null; contact?: ContactName };

/** As the fields hold it; '' is nothing chosen. */
export interface FormValues {
  serviceId: string;
  variantId: string;
  staffId: string;
  date: string;
  time: string;
  note: string;
}

export function startValues(start: FormStart, zone: string): FormValues {
  if (!('row' in start))
    return { serviceId: '', variantId: '', staffId: start.staffId ?? '', date: start.date, time: start.time, note: '' };
  const { row } = start;
  return {
    serviceId: row.serviceId,
    variantId: row.variantId ?? '',
    staffId: row.staffId ?? '',
    date: isoDay(row.startsAt, zone),
    time: formatTime(row.startsAt, 'en', zone),
    note: row.note ?? '',
  };
}

/** Whether day or time are not those it opened with. */
export function isMoved(values: FormValues, start: FormStart, zone: string): boolean {
  const { date, time } = startValues(start, zone);
  return values.date !== date || values.time !== time;
}

export const draftOf = (row: AppointmentRow): AppointmentDraft => ({
  serviceId: row.serviceId,
  variantId: row.variantId,
  staffId: row.staffId,
  startsAt: new Date(row.startsAt).toISOString(),
  note: row.note,
});
