import { queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type MannersView = Schema<'MannersView'>;

/** What the form edits: the rules of follow-ups lie flat. */
export interface MannersDraft {
  customersMayCallAgent: boolean;
  closeAfterHours: number | null;
  remindAfterHours: number | null;
  returnAfterHours: number | null;
  from: string;
  to: string;
  openDaysOnly: boolean;
  most: number;
  tellTeamOfBookings: boolean;
  appointmentReminderHours: number | null;
}

export const loadManners = (signal?: AbortSignal) => request<MannersView>('GET', '/api/v1/agent/manners', { signal });
export const mannersQuery = queryOptions({ queryKey: ['agent', 'manners'], queryFn: ({ signal }) => loadManners(signal) });

export const mannersDraft = (saved: MannersView): MannersDraft => ({
  customersMayCallAgent: saved.customersMayCallAgent,
  closeAfterHours: saved.closeAfterHours,
  remindAfterHours: saved.remindAfterHours,
  returnAfterHours: saved.returnAfterHours,
  ...saved.followUps,
  tellTeamOfBookings: saved.tellTeamOfBookings,
  appointmentReminderHours: saved.appointmentReminderHours,
});

export const saveManners = ({ from, to, openDaysOnly, most, ...rest }: MannersDraft, version: number) =>
  request<MannersView>('PUT', '/api/v1/agent/manners', {
    body: { ...rest, followUps: { from, to, openDaysOnly, most } },
    headers: ifMatch(version),
  });
