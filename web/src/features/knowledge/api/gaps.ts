import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, ifMatch, type Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';
import type { KnowledgeBody, KnowledgeEntryRow } from './knowledge';

export type KnowledgeGapRow = Schema<'KnowledgeGapRow'>;

/** What customers asked and the agent could not answer, the most asked first. */
export const gapsQuery = infiniteQueryOptions({
  queryKey: ['knowledge-gaps'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<KnowledgeGapRow>>('GET', '/api/v1/knowledge-gaps', { query: { limit: 30, cursor: pageParam }, signal }),
  ...byCursor,
});

export const answerGap = (gap: KnowledgeGapRow, body: KnowledgeBody) =>
  request<KnowledgeEntryRow>('POST', `/api/v1/knowledge-gaps/${gap.id}/answer`, { body, headers: ifMatch(gap.version) });

/** The agent is not to answer this. */
export function useDismissGap() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (gap: KnowledgeGapRow) => request<unknown>('POST', `/api/v1/knowledge-gaps/${gap.id}/dismiss`, { body: {} }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: gapsQuery.queryKey }),
  });
}
