import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import { toInstant } from '@/shared/lib/zone';
import type { AppointmentRow, AppointmentStatus, FreeTimes, Hours, ServiceOption, StaffOption } from './types';

/** What is booked from the first day up to, not including, the last; cancelled ones left out. */
export const appointmentsQuery = (from: string, to: string, zone: string) =>
  queryOptions({
    queryKey: ['appointments', 'between', from, to, zone],
    queryFn: async ({ signal }) => {
      const range = { from: toInstant(from, '00:00', zone).toISOString(), to: toInstant(to, '00:00', zone).toISOString() };
      const rows = await everything<AppointmentRow>('/api/v1/appointments', signal, range);
      return rows.filter((row) => row.status !== 'cancelled');
    },
    placeholderData: keepPreviousData,
  });

export const hoursQuery = queryOptions({
  queryKey: ['business', 'hours'],
  staleTime: 60_000,
  queryFn: ({ signal }) => request<Hours>('GET', '/api/v1/business', { signal }),
});

export const serviceOptionsQuery = queryOptions({
  queryKey: ['services', 'options'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await everything<ServiceOption>('/api/v1/services', signal)).filter((service) => service.bookable),
});

export const staffOptionsQuery = queryOptions({
  queryKey: ['staff', 'options'],
  staleTime: 60_000,
  queryFn: ({ signal }) => everything<StaffOption>('/api/v1/staff', signal),
});

export interface FreeTimesWish {
  serviceId: string;
  variantId?: string;
  staffId?: string;
  date: string;
}

/** A fortnight from the day: its own times, and the nearest others where it has none. */
export const freeTimesQuery = (wish: FreeTimesWish) =>
  queryOptions({
    queryKey: ['appointments', 'free', wish],
    queryFn: ({ signal }) => request<FreeTimes>('GET', '/api/v1/appointments/free-times', { query: { ...wish, days: 14 }, signal }),
    placeholderData: keepPreviousData,
    enabled: wish.serviceId !== '',
  });

export interface AppointmentDraft {
  serviceId: string;
  variantId: string | null;
  staffId: string | null;
  startsAt: string;
  note: string | null;
}

export const editAppointment = (id: string, changes: Partial<AppointmentDraft> & { status?: AppointmentStatus }, version: number) =>
  request<AppointmentRow>('PATCH', `/api/v1/appointments/${id}`, { body: changes, headers: ifMatch(version) });

export const createAppointment = (draft: AppointmentDraft & { contactId: string }) =>
  request<AppointmentRow>('POST', '/api/v1/appointments', { body: { ...draft, status: 'confirmed' } });

export function useSetStatus() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ row, status }: { row: Pick<AppointmentRow, 'id' | 'version'>; status: AppointmentStatus }) =>
      editAppointment(row.id, { status }, row.version),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['appointments'] }),
  });
}
