import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type Lesson = Schema<'Lesson'>;
type Entry = Lesson['similar'][number];

/** What a sent reply could teach the agent, without names and numbers. */
export const lessonQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['lessons', messageId],
    staleTime: Infinity,
    queryFn: ({ signal }) => request<Lesson>('GET', `/api/v1/lessons/${messageId}`, { signal }),
  });

/** A new entry, or a new answer for the one that resembles it. */
export function useTeach(onTaught: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ question, answer, entry }: { question: string; answer: string; entry?: Entry }) =>
      entry
        ? request<Entry>('PUT', `/api/v1/knowledge/${entry.id}`, {
            body: { key: entry.key, questions: [...new Set([...entry.questions, question])], answer, translations: entry.translations },
            headers: ifMatch(entry.version),
          })
        : request<Entry>('POST', '/api/v1/knowledge', { body: { questions: [question], answer } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['knowledge'] });
      onTaught();
    },
  });
}
