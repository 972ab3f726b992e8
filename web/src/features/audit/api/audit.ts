import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, type Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type AuditRow = Schema<'AuditRow'>;
export type AuditChange = Schema<'AuditChange'>;

/** What narrows the list; absent: everything. */
export interface AuditFilter {
  memberId?: string;
  action?: AuditRow['action'];
  entity?: string;
  entityId?: string;
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      request<Page<AuditRow>>('GET', '/api/v1/audit', { query: { ...filter, limit: 30, cursor: pageParam }, signal }),
    ...byCursor,
  });
