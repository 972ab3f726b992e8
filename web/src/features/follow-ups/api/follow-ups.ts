import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch, type Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type FollowUpRow = Schema<'FollowUpRow'>;

/** Whose planned messages: those of one conversation, or of a contact in all of them. */
export type FollowUpsOf = { conversationId: string } | { contactId: string };

/** The newest ones; a conversation gets a few a month. */
export const followUpsQuery = (of: FollowUpsOf) =>
  queryOptions({
    queryKey: ['follow-ups', of],
    queryFn: async ({ signal }) =>
      (await request<Page<FollowUpRow>>('GET', '/api/v1/follow-ups', { query: { ...of, limit: 20 }, signal })).items,
  });

interface Plan {
  text: string;
  dueAt: string;
}

export type FollowUpChange =
  ({ do: 'plan'; conversationId: string } & Plan) | ({ do: 'edit'; row: FollowUpRow } & Plan) | { do: 'cancel'; row: FollowUpRow };

export function useFollowUps() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: FollowUpChange) => {
      if (change.do === 'cancel') return request<FollowUpRow>('DELETE', `/api/v1/follow-ups/${change.row.id}`);
      const { text, dueAt } = change;
      return change.do === 'plan'
        ? request<FollowUpRow>('POST', '/api/v1/follow-ups', { body: { conversationId: change.conversationId, text, dueAt } })
        : request<FollowUpRow>('PATCH', `/api/v1/follow-ups/${change.row.id}`, {
            body: { text, dueAt },
            headers: ifMatch(change.row.version),
          });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
  });
}
