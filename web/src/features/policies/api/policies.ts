import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  staleTime: 60 * 60_000,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/policies', { signal })),
});

export const noticesQuery = queryOptions({
  queryKey: ['policies', 'notices'],
  staleTime: 60 * 60_000,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/policies/notices', { signal }))).items,
});

export function useAnswerPolicy() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AnswerBody']) => unwrap(api.POST('/api/v1/policies/answers', { body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
