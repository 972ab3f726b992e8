import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, type Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';
import { isoDay } from '@/shared/lib/format';
import { addDays, toInstant } from '@/shared/lib/zone';

export type AgentOutcomes = Schema<'AgentOutcomes'>;
export type OutcomeDay = Schema<'OutcomeDay'>;
export type OutcomeTalkRow = Schema<'OutcomeTalkRow'>;
export type OutcomeFigure = 'handled' | 'answered' | 'resolved' | 'durable' | 'reopened' | 'handedOff';
type HandOffReason = Schema<'HandOffReason'>;

export const spans = [7, 30, 90, 365] as const;

export interface ReportFilters {
  days?: (typeof spans)[number];
  channel?: string;
}

export interface Period {
  from: string;
  to: string;
  channelId?: string;
}

/** The last so many days with today, in the business's zone; `before` whole spans earlier. */
export function periodOf(filters: ReportFilters, zone: string, now: number, before = 0): Period {
  const days = filters.days ?? 30;
  const end = addDays(isoDay(now, zone), 1 - before * days);
  const at = (day: string) => toInstant(day, '00:00', zone).toISOString();
  return { from: at(addDays(end, -days)), to: at(end), channelId: filters.channel };
}

const path = '/api/v1/reports/agent-outcomes';

export const outcomesQuery = (period: Period) =>
  queryOptions({
    queryKey: ['reports', 'agent-outcomes', period],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<AgentOutcomes>('GET', path, { query: { ...period }, signal }),
  });

/** What one looks at behind a figure. */
export interface Behind {
  figure: OutcomeFigure;
  reason?: HandOffReason;
}

export const talksQuery = (period: Period, behind: Behind) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'talks', period, behind],
    queryFn: ({ pageParam, signal }) =>
      request<Page<OutcomeTalkRow>>('GET', `${path}/talks`, { query: { ...period, ...behind, cursor: pageParam, limit: 30 }, signal }),
    ...byCursor,
  });

export const channelsQuery = queryOptions({
  queryKey: ['channels', 'names'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) =>
    (await request<Page<Schema<'ChannelRow'>>>('GET', '/api/v1/channels', { query: { limit: 100 }, signal })).items,
});
