import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type AgentView = Schema<'AgentView'>;
export type AgentDraft = Schema<'AgentDraft'>;
export type AgentMode = Schema<'AgentMode'>;
export type AgentChannelRow = Schema<'AgentChannelRow'>;
export type AgentVersionRow = Schema<'AgentVersionRow'>;
export type TestChatAnswer = Schema<'TestChatAnswer'>;

export const loadAgent = (signal?: AbortSignal) => request<AgentView>('GET', '/api/v1/agent', { signal });
export const agentQuery = queryOptions({ queryKey: ['agent', 'view'], queryFn: ({ signal }) => loadAgent(signal) });
export const versionsQuery = queryOptions({
  queryKey: ['agent', 'versions'],
  queryFn: ({ signal }) => everything<AgentVersionRow>('/api/v1/agent/versions', signal),
});

export const saveDraft = (draft: AgentDraft, version: number) =>
  request<AgentView>('PATCH', '/api/v1/agent/draft', { body: draft, headers: ifMatch(version) });

function useAgentChange<T>(send: (input: T) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([queryClient.invalidateQueries({ queryKey: ['agent'] }), queryClient.invalidateQueries({ queryKey: ['channels'] })]),
  });
}

/** Publishes the draft that was looked at: one that somebody changed meanwhile is refused. */
export const usePublish = () =>
  useAgentChange((version: number) => request<AgentView>('POST', '/api/v1/agent/publish', { body: {}, headers: ifMatch(version) }));
export const useRollBack = () =>
  useAgentChange((number: number) => request<AgentView>('POST', `/api/v1/agent/versions/${number}/roll-back`, { body: {} }));
export const useSetChannel = () =>
  useAgentChange(({ channelId, ...body }: { channelId: string; mode: AgentMode; burstWaitSeconds: number; allowedContacts: string[] }) =>
    request<AgentChannelRow>('PUT', `/api/v1/agent/channels/${channelId}`, { body }),
  );

/** A line of the trial; the answers carry their record. */
export interface TestLine {
  role: 'customer' | 'agent';
  text: string;
  answer?: TestChatAnswer;
  /** Milliseconds the answer took, as seen here. */
  took?: number;
}

export async function askTest(lines: readonly TestLine[], text: string, dialogue: string | null, language: string) {
  const startedAt = performance.now();
  const answer = await request<TestChatAnswer>('POST', '/api/v1/agent/test-chat', {
    body: {
      language,
      history: lines.filter((line) => line.text !== '').map(({ role, text: words }) => ({ role, text: words })),
      text,
      dialogue,
    },
  });
  return { answer, took: performance.now() - startedAt };
}
