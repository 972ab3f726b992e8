import { queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import { omit } from '@/shared/lib/omit';
import { resource } from '@/shared/api/resource';
import type { BusinessRow, CustomFieldBody, CustomFieldRow } from './types';

const load = (signal?: AbortSignal) => request<BusinessRow>('GET', '/api/v1/business', { signal });

export const businessQuery = queryOptions({ queryKey: ['business', 'profile'], queryFn: ({ signal }) => load(signal) });
export const loadBusiness = () => load();

/** What a form edits; the versions are the server's. */
export type BusinessDraft = Omit<BusinessRow, 'version' | 'catalogueVersion'>;

export const draftOf = (row: BusinessRow): BusinessDraft => omit(row, 'version', 'catalogueVersion');

export const saveBusiness = (draft: BusinessDraft, version: number) =>
  request<BusinessRow>('PUT', '/api/v1/business', {
    body: {
      ...draft,
      type: draft.type ?? '',
      phone: draft.phone ?? '',
      address: draft.address ?? '',
      website: draft.website ?? '',
      email: draft.email ?? '',
    },
    headers: ifMatch(version),
  });

export const customFields = resource<CustomFieldRow, CustomFieldBody>('custom-fields');
