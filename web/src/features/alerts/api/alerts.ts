import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type AlertRow = Schema<'AlertRow'>;

/** What is wrong now and nobody has dismissed, the newest first. */
export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: async ({ signal }) => (await request<Page<AlertRow>>('GET', '/api/v1/alerts', { query: { limit: 100 }, signal })).items,
});

export function useDismissAlert() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('POST', `/api/v1/alerts/${id}/dismiss`),
    onMutate: (id) => queryClient.setQueryData(alertsQuery.queryKey, (rows) => rows?.filter((row) => row.id !== id)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: alertsQuery.queryKey }),
  });
}
