import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import { conversationQuery } from './conversations';
import type { AttachmentRow, MessagePage, MessageRow, MessageWritten, QuotedRow, TurnDetail } from './types';

type Thread = InfiniteData<MessagePage>;

export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['conversations', id, 'messages'],
    queryFn: ({ pageParam, signal }) =>
      request<MessagePage>('GET', `/api/v1/conversations/${id}/messages`, { query: { before: pageParam, limit: 40 }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.nextBefore ?? undefined,
  });

/** Oldest first, whatever pages came. */
export const inOrder = (data: Thread | undefined): MessageRow[] => (data ? [...data.pages].reverse().flatMap((page) => page.items) : []);

const add = (thread: Thread | undefined, message: MessageRow, instead?: string): Thread | undefined => {
  const [newest, ...older] = thread?.pages ?? [];
  if (!thread || !newest) return thread;
  const others = newest.items.filter((item) => item.id !== message.id && item.id !== instead);
  return { ...thread, pages: [{ ...newest, items: [...others, message] }, ...older] };
};

const remove = (thread: Thread | undefined, id: string): Thread | undefined =>
  thread && { ...thread, pages: thread.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })) };

export interface NewMessage {
  text: string;
  kind: 'reply' | 'note';
  /** Repeated when the same words are sent again after a lost answer: they arrive once. */
  key: string;
  /** Uploaded already. */
  files: AttachmentRow[];
  /** What it answers. */
  quoted: QuotedRow | null;
}

/** The message stands in the thread at once, under way; a refusal takes it out again. */
export function useSendMessage(id: string, author: { id: string; name: string }) {
  const queryClient = useQueryClient();
  const { queryKey } = messagesQuery(id);
  return useMutation({
    mutationFn: ({ text, kind, key, files, quoted }: NewMessage) =>
      request<MessageWritten>('POST', `/api/v1/conversations/${id}/messages`, {
        body: { text, kind, attachmentIds: files.map((file) => file.id), quotedId: quoted?.id },
        headers: { 'Idempotency-Key': key },
      }),
    onMutate: async ({ text, kind, key, files, quoted }) => {
      await queryClient.cancelQueries({ queryKey });
      const message: MessageRow = {
        id: key,
        sequence: Number.MAX_SAFE_INTEGER,
        kind,
        author: 'member',
        memberId: author.id,
        memberName: author.name,
        text,
        delivery: kind === 'note' ? 'none' : 'queued',
        failure: null,
        failureCode: null,
        mail: null,
        reaction: null,
        choices: [],
        attachments: files,
        quoted,
        editedAt: null,
        retractedAt: null,
        cost: null,
        turnId: null,
        sentAt: new Date().toISOString(),
        draftEnd: null,
        draftId: null,
        isEdited: false,
      };
      queryClient.setQueryData(queryKey, (thread) => add(thread, message));
      return message;
    },
    onSuccess: (sent, { key }, message) => queryClient.setQueryData(queryKey, (thread) => add(thread, { ...message, ...sent }, key)),
    onError: (_error, { key }) => queryClient.setQueryData(queryKey, (thread) => remove(thread, key)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['conversations'] }),
  });
}

export type DraftRefusal = Schema<'DraftRefusal'>;

export type MessageAction =
  | { messageId: string; verb: 'retry' }
  | { messageId: string; verb: 'approve'; text?: string }
  | { messageId: string; verb: 'refuse'; reason: DraftRefusal; note?: string };

/** Sends a failed reply again, or settles a draft. */
export function useMessageAction(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ messageId, verb, ...body }: MessageAction) =>
      request<{ id: string }>('POST', `/api/v1/conversations/${id}/messages/${messageId}/${verb}`, { body }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: messagesQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: conversationQuery(id).queryKey }),
        queryClient.invalidateQueries({ queryKey: ['conversations', 'list'] }),
      ]),
  });
}

/** The decision record behind one answer, with what the agent saw. */
export const turnQuery = (id: string, turnId: string) =>
  queryOptions({
    queryKey: ['conversations', id, 'turns', turnId],
    staleTime: Infinity,
    queryFn: ({ signal }) => request<TurnDetail>('GET', `/api/v1/conversations/${id}/turns/${turnId}`, { signal }),
  });
