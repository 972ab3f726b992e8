import { queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';

export interface InboxCounts {
  mine: number;
  unassigned: number;
  all: number;
  handedOff: number;
}

export const inboxCountsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: ({ signal }) => request<InboxCounts>('GET', '/api/v1/conversations/counts', { signal }),
});
