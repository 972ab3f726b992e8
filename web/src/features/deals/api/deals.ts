import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';
import type { Money } from '@/shared/lib/format';

export type DealRow = Schema<'DealRow'>;
export type PipelineRow = Schema<'PipelineRow'>;
export type Stage = Schema<'Stage'>;

/** Lives in the address. */
export interface DealFilters {
  pipeline?: string;
  view?: 'board' | 'list';
}

export const pipelinesQuery = queryOptions({
  queryKey: ['pipelines', 'list'],
  queryFn: ({ signal }) => everything<PipelineRow>('/api/v1/pipelines', signal),
});

export const dealsQuery = (pipelineId: string) =>
  queryOptions({
    queryKey: ['deals', 'list', pipelineId],
    queryFn: ({ signal }) => everything<DealRow>('/api/v1/deals', signal, { pipelineId }),
    enabled: pipelineId !== '',
  });

export interface DealDraft {
  title: string;
  value: Money | null;
  stageId: string;
  ownerId: string | null;
}

export const draftOf = ({ title, value, stageId, ownerId }: DealRow): DealDraft => ({ title, value, stageId, ownerId });
export const loadDeal = (id: string) => request<DealRow>('GET', `/api/v1/deals/${id}`);
export const saveDeal = (id: string, draft: Partial<DealDraft>, version: number) =>
  request<DealRow>('PATCH', `/api/v1/deals/${id}`, { body: draft, headers: ifMatch(version) });
export const createDeal = (deal: DealDraft & { contactId: string; pipelineId: string }) =>
  request<DealRow>('POST', '/api/v1/deals', { body: deal });
export const deleteDeal = (id: string) => request<unknown>('DELETE', `/api/v1/deals/${id}`);

/** The card stands in its new column at once; a refusal puts it back. */
export function useMoveDeal(pipelineId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = dealsQuery(pipelineId);
  return useMutation({
    mutationFn: ({ deal, stageId }: { deal: DealRow; stageId: string }) => saveDeal(deal.id, { stageId }, deal.version),
    onMutate: async ({ deal, stageId }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (rows) => rows?.map((row) => (row.id === deal.id ? { ...row, stageId } : row)));
      return { before };
    },
    onSuccess: (saved) => queryClient.setQueryData(queryKey, (rows) => rows?.map((row) => (row.id === saved.id ? saved : row))),
    onError: (_error, _input, context) => queryClient.setQueryData(queryKey, context?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['deals'] }),
  });
}

/** What the deals of a stage are worth together, by their most usual currency. */
export function totalOf(deals: readonly DealRow[]): Money | null {
  const sums = new Map<string, number>();
  for (const { value } of deals) if (value) sums.set(value.currency, (sums.get(value.currency) ?? 0) + value.amount);
  const [first] = [...sums].sort((a, b) => b[1] - a[1]);
  return first ? { currency: first[0], amount: first[1] } : null;
}
