import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type ContactName = Pick<Schema<'ContactRow'>, 'id' | 'name' | 'phone' | 'email'>;

/** Contacts by a few letters of name, phone or e-mail; for choosing one. */
export const contactSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['contacts', 'search', search],
    queryFn: async ({ signal }) =>
      (await request<Page<ContactName>>('GET', '/api/v1/contacts', { query: { search: search || undefined, limit: 8 }, signal })).items,
    placeholderData: keepPreviousData,
  });

export const createContact = (contact: { name: string; phone?: string }) =>
  request<ContactName>('POST', '/api/v1/contacts', { body: contact });
