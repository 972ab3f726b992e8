import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type ApiScope = Schema<'ApiScope'>;
export type ApiKeyRow = Schema<'ApiKeyRow'>;
export type NewApiKey = Schema<'NewApiKey'>;

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys', 'list'],
  queryFn: ({ signal }) => everything<ApiKeyRow>('/api/v1/api-keys', signal),
});

export function useCreateKey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (key: { name: string; scopes: ApiScope[] }) => request<NewApiKey>('POST', '/api/v1/api-keys', { body: key }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
}

export function useRevokeKey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', `/api/v1/api-keys/${id}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
}
