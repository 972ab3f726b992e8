import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request, uploadFile } from '@/shared/api/client';
import { messagesQuery } from './messages';
import type { AttachmentRow } from './types';

export const maxBytes = 20 * 1024 * 1024;
export const maxFiles = 10;

/** Where the bytes of a file are; the session goes with it by itself. */
export const fileAddress = (conversationId: string, attachmentId: string, small = false) =>
  `/api/v1/conversations/${conversationId}/attachments/${attachmentId}${small ? '/thumbnail' : ''}`;

export const upload = (conversationId: string, file: File, signal: AbortSignal) =>
  uploadFile<AttachmentRow>(`/api/v1/conversations/${conversationId}/attachments`, file, signal);

/** Asks the channel once more for a file that is not here. */
export function useFetchAgain(conversationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (attachmentId: string) => request('POST', `${fileAddress(conversationId, attachmentId)}/fetch`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: messagesQuery(conversationId).queryKey }),
  });
}
