import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type RehearsalRow = Schema<'RehearsalRow'>;
export type RehearsalDetail = Schema<'RehearsalDetail'>;
export type RehearsalCaseRow = Schema<'RehearsalCaseRow'>;
export type RehearsalCaseDetail = Schema<'RehearsalCaseDetail'>;
export type RehearsedAnswer = Schema<'RehearsedAnswer'>;
export type AnswerDifference = Schema<'AnswerDifference'>;
type ScenarioRow = Schema<'ScenarioRow'>;

/** What is worse than before; other words alone are not. */
export const isWorse = (difference: AnswerDifference) => difference !== 'words' && difference !== 'answersNow';

const path = '/api/v1/agent/rehearsals';

export const rehearsalQuery = (id: string) =>
  queryOptions({
    queryKey: ['agent', 'rehearsals', id],
    queryFn: ({ signal }) => request<RehearsalDetail>('GET', `${path}/${id}`, { signal }),
    // A signal tells of every play; this is for a browser that has lost its connection.
    refetchInterval: ({ state }) => (state.data?.rehearsal.status === 'running' ? 5_000 : false),
  });

export const rehearsalCaseQuery = (id: string, caseId: string) =>
  queryOptions({
    queryKey: ['agent', 'rehearsals', id, caseId],
    queryFn: ({ signal }) => request<RehearsalCaseDetail>('GET', `${path}/${id}/cases/${caseId}`, { signal }),
  });

export const scenariosQuery = queryOptions({
  queryKey: ['agent', 'scenarios'],
  queryFn: ({ signal }) => everything<ScenarioRow>('/api/v1/agent/scenarios', signal),
});

export interface RehearsalWish {
  lastConversations?: number;
  scenarioSet?: string;
  lines?: string;
  baseline: 'said' | 'published';
  repeats: number;
}

function useRehearsalChange<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries({ queryKey: ['agent'] }) });
}

export const useStartRehearsal = () => useRehearsalChange((body: RehearsalWish) => request<RehearsalRow>('POST', path, { body }));
export const useDeleteRehearsal = () => useRehearsalChange((id: string) => request<unknown>('DELETE', `${path}/${id}`));
export const useImportScenarios = () =>
  useRehearsalChange((body: { set?: string; lines: string }) => request<unknown>('POST', '/api/v1/agent/scenarios', { body }));
export const useSaveScenario = () =>
  useRehearsalChange((conversationId: string) =>
    request<unknown>('POST', '/api/v1/agent/scenarios/from-conversation', { body: { conversationId } }),
  );
export const useDeleteScenario = () => useRehearsalChange((id: string) => request<unknown>('DELETE', `/api/v1/agent/scenarios/${id}`));
