import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import type { ChannelRow } from './channels';

export type TemplateRow = Schema<'MessageTemplateRow'>;

export interface WhatsAppKeys {
  phoneNumberId: string;
  businessAccountId: string;
  token: string;
  appSecret: string;
}

/** Ties a number, or gives a tied one new keys. */
export function useConnectWhatsApp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (keys: WhatsAppKeys) => request<ChannelRow>('POST', '/api/v1/channels/whatsapp', { body: keys }),
    onSuccess: () => Promise.all([['channels'], ['agent']].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

export const channelTemplatesQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', channelId, 'templates'],
    queryFn: async ({ signal }) =>
      (await request<Schema<'MessageTemplateList'>>('GET', `/api/v1/channels/${channelId}/templates`, { signal })).items,
  });

/** Reads the list from the provider anew. */
export function useSyncTemplates(channelId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => (await request<Schema<'MessageTemplateList'>>('POST', `/api/v1/channels/${channelId}/templates/sync`)).items,
    onSuccess: (items) => {
      queryClient.setQueryData(channelTemplatesQuery(channelId).queryKey, items);
      return queryClient.invalidateQueries({ queryKey: ['channels', channelId, 'templates'] });
    },
  });
}
