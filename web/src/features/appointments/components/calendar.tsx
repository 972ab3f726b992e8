import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useIsPhone, useIsWide } from '@/shared/lib/use-media';
import { addDays, weekday } from '@/shared/lib/zone';
import { useCan } from '@/shared/session/session';
import { FilterChip } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, Skeleton } from '@/shared/ui/skeleton';
import { appointmentQuery, appointmentsQuery, hoursQuery, staffOptionsQuery } from '../api/appointments';
import type { AppointmentRow } from '../api/types';
import { AppointmentForm, type FormStart } from './appointment-form';
import { AppointmentSheet } from './appointment-sheet';
import { AttentionPanel } from './attention-panel';
import { CalendarGrid } from './calendar-grid';
import { CalendarHeader } from './calendar-header';
import { DayStrip } from './day-strip';

/** What is shown; lives in the address. */
export interface CalendarSearch {
  date?: string;
  view?: 'day' | 'week';
  staff?: string;
  /** Its sheet is open. */
  appointment?: string;
}

interface CalendarProps {
  search: CalendarSearch;
  onChange: (search: CalendarSearch) => void;
}

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export function Calendar({ search, onChange }: CalendarProps) {
  const { t } = useTranslation('appointments');
  const { zone } = useFormat();
  const phone = useIsPhone();
  const wide = useIsWide();
  const canWrite = useCan('agent');
  const [today] = useState(() => isoDay(Date.now(), zone));
  const date = search.date ?? today;
  const view = phone ? 'day' : (search.view ?? 'week');
  const monday = addDays(date, 1 - weekday(date));
  const dates = view === 'day' ? [date] : Array.from({ length: 7 }, (_, index) => addDays(monday, index));

  const bookings = useQuery(appointmentsQuery(monday, addDays(monday, 7), zone));
  const { data: hours } = useQuery(hoursQuery);
  const { data: staff = [] } = useQuery(staffOptionsQuery);
  const [open, setOpen] = useState<AppointmentRow | null>(null);
  const linked = useQuery({ ...appointmentQuery(search.appointment ?? ''), enabled: search.appointment !== undefined });
  const shown = open ?? linked.data;
  const [form, setForm] = useState<FormStart | null>(null);
  const all = bookings.data ?? [];
  const rows = search.staff ? all.filter((row) => row.staffId === search.staff) : all;
  const book = (day: string, minute?: number) =>
    setForm({ date: day < today ? today : day, time: minute === undefined ? '' : clock(minute), staffId: search.staff ?? null });

  return (
    <div className="flex h-full min-h-0 flex-col">
      <CalendarHeader
        {...{ date, view, today, canWrite, phone }}
        onChange={(next) => onChange({ ...search, ...next })}
        onBook={() => book(date)}
      />
      {staff.length > 0 && (
        <div
          role="group"
          aria-label={t('staff')}
          className="flex flex-none items-center gap-1.5 overflow-x-auto border-b border-line bg-surface px-5 py-2 max-md:px-3"
        >
          <FilterChip pressed={!search.staff} onClick={() => onChange({ ...search, staff: undefined })}>
            {t('everybody')}
          </FilterChip>
          {staff.map(({ id, name }) => (
            <FilterChip
              key={id}
              pressed={search.staff === id}
              onClick={() => onChange({ ...search, staff: search.staff === id ? undefined : id })}
            >
              {name}
            </FilterChip>
          ))}
        </div>
      )}
      {phone && <DayStrip {...{ date, monday, hours, rows }} onChoose={(next) => onChange({ ...search, date: next })} />}
      <div className="flex min-h-0 flex-1">
        {bookings.isPending ? (
          <Loading what={t('title')} className="flex-1">
            <GridSkeleton columns={dates.length} />
          </Loading>
        ) : bookings.isError && !bookings.data ? (
          <ErrorState error={bookings.error} onRetry={() => void bookings.refetch()} className="flex-1" />
        ) : (
          <CalendarGrid {...{ dates, rows, hours }} onOpen={setOpen} onSlot={canWrite ? book : undefined} />
        )}
        {wide && <AttentionPanel {...{ rows, hours }} onOpen={setOpen} />}
      </div>
      {shown && !form && (
        <AppointmentSheet
          row={all.find((row) => row.id === shown.id) ?? shown}
          canWrite={canWrite}
          onClose={() => {
            setOpen(null);
            if (search.appointment) onChange({ ...search, appointment: undefined });
          }}
          onEdit={(row) => setForm({ row })}
        />
      )}
      {form && <AppointmentForm start={form} onClose={() => setForm(null)} onSaved={() => setForm(null)} />}
    </div>
  );
}

const GridSkeleton = ({ columns }: { columns: number }) => (
  <div className="grid h-full gap-2 p-4" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
    {Array.from({ length: columns }, (_, index) => (
      <div key={index} className="grid content-start gap-4">
        <Skeleton className="h-5 w-10" />
        <Skeleton className={index % 2 ? 'mt-8 h-24' : 'h-20'} />
        <Skeleton className="h-16" />
      </div>
    ))}
  </div>
);
