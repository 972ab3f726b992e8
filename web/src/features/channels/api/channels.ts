import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type ChannelRow = Schema<'ChannelRow'>;
export type ChannelHealth = Schema<'ChannelHealth'>;
export type AgentMode = Schema<'AgentMode'>;

export const channelsQuery = queryOptions({
  queryKey: ['channels', 'list'],
  queryFn: ({ signal }) => everything<ChannelRow>('/api/v1/channels', signal),
});

export const channelHealthQuery = (id: string) =>
  queryOptions({
    queryKey: ['channels', id, 'health'],
    queryFn: ({ signal }) => request<ChannelHealth>('GET', `/api/v1/channels/${id}/health`, { signal }),
    refetchInterval: 60_000,
  });

/** What an owner edits of a channel. */
export interface ChannelDraft {
  name: string;
  allowedSites: string[];
  greetings: Record<string, string>;
}

export const draftOf = ({ name, allowedSites, greetings }: ChannelRow): ChannelDraft => ({ name, allowedSites, greetings });
export const loadChannel = (id: string) => request<ChannelRow>('GET', `/api/v1/channels/${id}`);
export const saveChannel = (id: string, draft: ChannelDraft, version: number) =>
  request<ChannelRow>('PATCH', `/api/v1/channels/${id}`, { body: draft, headers: ifMatch(version) });

const stale = [['channels'], ['agent']];

export function useCreateWebChat() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => request<ChannelRow>('POST', '/api/v1/channels', { body: { kind: 'webChat', name } }),
    onSettled: () => Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

export function useDisconnect() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', `/api/v1/channels/${id}`),
    onSettled: () => Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

/** Acts at once, without publishing. */
export function useSetAgent() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, mode, burstWaitSeconds }: { id: string; mode: AgentMode; burstWaitSeconds: number }) =>
      request<unknown>('PUT', `/api/v1/agent/channels/${id}`, { body: { mode, burstWaitSeconds } }),
    onMutate: ({ id, mode, burstWaitSeconds }) => {
      const before = queryClient.getQueryData(channelsQuery.queryKey);
      queryClient.setQueryData(channelsQuery.queryKey, (rows) =>
        rows?.map((row) => (row.id === id ? { ...row, agentMode: mode, burstWaitSeconds } : row)),
      );
      return { before };
    },
    onError: (_error, _input, context) => queryClient.setQueryData(channelsQuery.queryKey, context?.before),
    onSettled: () => Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

/** The line for the site, with the address of this server, and the page to try it on. */
export const snippetOf = (row: ChannelRow) => row.snippet?.replaceAll('{origin}', globalThis.location.origin) ?? '';
export const chatAddress = (row: ChannelRow) => (row.chatUrl ? new URL(row.chatUrl, globalThis.location.origin).href : '');
