import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import type { ChannelRow } from './channels';

/** Asks where to go at Google, and goes there. With a channel, its consent is renewed. */
export function useGoToGoogle() {
  return useMutation({
    mutationFn: (channelId: string | null) =>
      request<Schema<'MailConsentBegun'>>('POST', '/api/v1/channels/gmail/consent', { body: { channelId } }),
    onSuccess: ({ url }) => globalThis.location.assign(url),
  });
}

/** The owner is back from Google with a code. */
export function useConnectGmail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (answer: { code: string; state: string }) =>
      request<ChannelRow>('POST', '/api/v1/channels/gmail/connection', { body: answer }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['channels'] }),
  });
}

/** Looks into the mailbox now, and counts it against the inbox where that is wished. */
export function useAskMailbox(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (what: 'sync' | 'reconciliation') => request<unknown>('POST', `/api/v1/channels/${id}/${what}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['channels', id] }),
  });
}
