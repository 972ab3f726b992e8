import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

export const inboxCountsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/conversations/counts', { signal })),
});
