import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, type Page } from '@/shared/api/pages';
import type { ConversationDetail, ConversationRow, ConversationState } from './types';

export type InboxTab = 'mine' | 'unassigned' | 'all';

/** What the list shows; lives in the address, so that a reload and a link keep it. */
export interface InboxFilters {
  tab?: InboxTab;
  state?: ConversationState;
  handedOff?: boolean;
  channel?: string;
  q?: string;
}

const assignee = { mine: 'me', unassigned: 'none', all: 'all' } as const;

export const conversationsQuery = ({ tab = 'all', state, handedOff, channel, q }: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['conversations', 'list', { tab, state, handedOff, channel, q }],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ConversationRow>>('GET', '/api/v1/conversations', {
        query: {
          assignee: assignee[tab],
          state,
          handedOff: handedOff || undefined,
          channelId: channel,
          search: q?.trim() || undefined,
          limit: 30,
          cursor: pageParam,
        },
        signal,
      }),
    ...byCursor,
    placeholderData: keepPreviousData,
  });

/** Closed conversations stay out of the way until they are asked for, or searched. */
export const visible = (rows: ConversationRow[], { state, q }: InboxFilters) =>
  state || q ? rows : rows.filter((row) => row.state !== 'closed');

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', id, 'detail'],
    queryFn: ({ signal }) => request<ConversationDetail>('GET', `/api/v1/conversations/${id}`, { signal }),
  });

export const previousConversationsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['conversations', 'of', contactId],
    queryFn: async ({ signal }) =>
      (await request<Page<ConversationRow>>('GET', '/api/v1/conversations', { query: { contactId, limit: 10 }, signal })).items,
  });

export type ConversationAction =
  | { do: 'take-over' | 'hand-back' | 'close' | 'reopen' | 'read' }
  | { do: 'snooze'; until: string }
  | { do: 'assign'; memberId: string | null };

const changed = (action: ConversationAction): Partial<ConversationRow> => {
  switch (action.do) {
    case 'take-over':
      return { state: 'open', handOff: null, agentThinking: false };
    case 'hand-back':
      return { state: 'agent', handOff: null };
    case 'close':
      return { state: 'closed', handOff: null, unreadCount: 0 };
    case 'reopen':
      return { state: 'open', snoozedUntil: null };
    case 'snooze':
      return { state: 'snoozed', snoozedUntil: action.until };
    case 'assign':
      return { assigneeId: action.memberId };
    case 'read':
      return { unreadCount: 0 };
  }
};

/** Shows the outcome at once; the server's word replaces it, and a refusal takes it back. */
export function useConversationAction(id: string) {
  const queryClient = useQueryClient();
  const key = conversationQuery(id).queryKey;
  return useMutation({
    mutationFn: ({ do: verb, ...body }: ConversationAction) => request<unknown>('POST', `/api/v1/conversations/${id}/${verb}`, { body }),
    onMutate: async (action) => {
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData(key);
      queryClient.setQueryData(key, (row) => row && { ...row, ...changed(action) });
      return { before };
    },
    onError: (_error, _action, context) => queryClient.setQueryData(key, context?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['conversations'] }),
  });
}
