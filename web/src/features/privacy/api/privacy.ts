import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, ifMatch, type Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type PrivacyRequestRow = Schema<'PrivacyRequestRow'>;
export type ErasureReceiptRow = Schema<'ErasureReceiptRow'>;
export type ProcessingRecord = Schema<'ProcessingRecord'>;
export type ProcessorUse = Schema<'ProcessorUse'>;
export type UseCountRow = Schema<'UseCountRow'>;
type DataMap = Schema<'DataMap'>;

export const requestsQuery = infiniteQueryOptions({
  queryKey: ['privacy', 'requests'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<PrivacyRequestRow>>('GET', '/api/v1/privacy/requests', { query: { limit: 50, cursor: pageParam }, signal }),
  ...byCursor,
});

export const receiptsQuery = infiniteQueryOptions({
  queryKey: ['privacy', 'receipts'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<ErasureReceiptRow>>('GET', '/api/v1/privacy/receipts', { query: { limit: 20, cursor: pageParam }, signal }),
  ...byCursor,
});

export const useCountsQuery = infiniteQueryOptions({
  queryKey: ['privacy', 'use-counts'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<UseCountRow>>('GET', '/api/v1/privacy/use-counts', { query: { limit: 20, cursor: pageParam }, signal }),
  ...byCursor,
});

export const dataMapQuery = queryOptions({
  queryKey: ['privacy', 'data-map'],
  staleTime: Infinity,
  queryFn: ({ signal }) => request<DataMap>('GET', '/api/v1/privacy/data-map', { signal }),
});

/** Everything that shows a person is stale after each of these. */
function usePrivacyMutation<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => Promise.all(['privacy', 'contacts', 'conversations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useSettle = () =>
  usePrivacyMutation(({ row, refused, reason }: { row: PrivacyRequestRow; refused: boolean; reason?: string }) =>
    request<PrivacyRequestRow>('POST', `/api/v1/privacy/requests/${row.id}/settle`, {
      body: { refused, reason },
      headers: ifMatch(row.version),
    }),
  );

export const useErase = () =>
  usePrivacyMutation((contactId: string) =>
    request<ErasureReceiptRow>('POST', `/api/v1/contacts/${contactId}/erasure`, { body: { confirm: true } }),
  );

export const useRestrict = () =>
  usePrivacyMutation(({ contactId, restricted }: { contactId: string; restricted: boolean }) =>
    request<unknown>('PUT', `/api/v1/contacts/${contactId}/restriction`, { body: { restricted } }),
  );

/** Where the browser gets a person's archive from. */
export const archiveOf = (contactId: string) => `/api/v1/contacts/${contactId}/personal-data`;
