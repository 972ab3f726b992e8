import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, ifMatch, type Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type RetentionRow = Schema<'RetentionRow'>;
export type RetentionKind = RetentionRow['kind'];
export type RetentionRunRow = Schema<'RetentionRunRow'>;
type RetentionView = Schema<'RetentionView'>;
type RetentionPreview = Schema<'RetentionPreview'>;

export const retentionQuery = queryOptions({
  queryKey: ['privacy', 'retention'],
  queryFn: ({ signal }) => request<RetentionView>('GET', '/api/v1/privacy/retention', { signal }),
});

/** How many rows of a kind would go now, were it kept for so many days. */
export const previewQuery = (kind: RetentionKind, days: number) =>
  queryOptions({
    queryKey: ['privacy', 'retention', 'preview', kind, days],
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) =>
      (await request<RetentionPreview>('GET', '/api/v1/privacy/retention/preview', { query: { kind, days }, signal })).items[0]?.rows ?? 0,
  });

export const runsQuery = infiniteQueryOptions({
  queryKey: ['privacy', 'retention', 'runs'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<RetentionRunRow>>('GET', '/api/v1/privacy/retention/runs', { query: { limit: 10, cursor: pageParam }, signal }),
  ...byCursor,
});

export function useSetRetention() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, version }: { rules: { kind: RetentionKind; days: number }[]; version: number }) =>
      request<RetentionView>('PUT', '/api/v1/privacy/retention', { body: { rules }, headers: ifMatch(version) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  });
}
