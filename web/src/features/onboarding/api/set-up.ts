import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import { sessionQuery } from '@/shared/session/session';

export type TemplateRow = Schema<'TemplateRow'>;

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  staleTime: Infinity,
  queryFn: ({ signal }) => request<TemplateRow[]>('GET', '/api/v1/business/templates', { signal }),
});

/** Fills services, questions and fields; name, address, zone and currency stay as they are. */
export function useApplyTemplate() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, language }: { key: string; language: string }) =>
      request<unknown>('POST', `/api/v1/business/templates/${key}/apply`, { body: { language } }),
    onSuccess: () =>
      Promise.all(
        ['business', 'services', 'products', 'promotions', 'staff', 'knowledge', 'custom-fields', 'agent'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name] }),
        ),
      ),
  });
}

export function useFinishSetUp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>('POST', '/api/v1/workspace/finish-set-up', { body: {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}
