import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';
import type { ChannelRow } from './channels';

type TeamChatRow = Schema<'TeamChatRow'>;
type TeamChatInvitation = Schema<'TeamChatInvitation'>;

/** Members' own chats with the bot. */
export const teamChatsQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', channelId, 'team-chats'],
    queryFn: async ({ signal }) => (await request<Page<TeamChatRow>>('GET', `/api/v1/channels/${channelId}/team-chats`, { signal })).items,
  });

/** Connects a bot, or gives a connected one its new token. */
export function useConnectTelegram() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => request<ChannelRow>('POST', '/api/v1/channels', { body: { kind: 'telegram', token } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['channels'] }),
  });
}

export function useInviteToTeamChat(channelId: string) {
  return useMutation({
    mutationFn: () => request<TeamChatInvitation>('POST', `/api/v1/channels/${channelId}/team-chats`),
  });
}

export function useRemoveTeamChat(channelId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', `/api/v1/channels/${channelId}/team-chats/${id}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: teamChatsQuery(channelId).queryKey }),
  });
}
