import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import { toInstant } from '@/shared/lib/zone';
import type { AppointmentRow, AppointmentStatus, CustomerReach, FreeTimes, Hours, ServiceOption, StaffOption } from './types';

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

export const appointmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointments', 'one', id],
    queryFn: ({ signal }) => request<AppointmentRow>('GET', `/api/v1/appointments/${id}`, { signal }),
  });

/** By what the customer could be told of a change now; no channel: they cannot be. */
export const reachQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointments', 'reach', id],
    queryFn: ({ signal }) => request<CustomerReach>('GET', `/api/v1/appointments/${id}/reach`, { signal }),
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

interface AppointmentChanges extends Partial<AppointmentDraft> {
  status?: AppointmentStatus;
  /** The customer is told of the new time or the cancellation. */
  notifyCustomer?: boolean;
}

export const editAppointment = (id: string, changes: AppointmentChanges, version: number) =>
  request<AppointmentRow>('PATCH', `/api/v1/appointments/${id}`, { body: changes, headers: ifMatch(version) });

export const createAppointment = (draft: AppointmentDraft & { contactId: string }) =>
  request<AppointmentRow>('POST', '/api/v1/appointments', { body: { ...draft, status: 'confirmed' } });

export function useSetStatus() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      row,
      ...changes
    }: {
      row: Pick<AppointmentRow, 'id' | 'version'>;
      status: AppointmentStatus;
      notifyCustomer?: boolean;
    }) => editAppointment(row.id, changes, row.version),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['appointments'] }),
  });
}
