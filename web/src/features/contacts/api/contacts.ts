import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, ifMatch, type Page } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type ContactRow = Schema<'ContactRow'>;
export type ContactDetail = Schema<'ContactDetail'>;
export type LikelySame = Schema<'LikelySame'>;
export type LifecycleStage = Schema<'LifecycleStage'>;
export type TimelineItem = Schema<'TimelineItem'>;
export type CustomFieldRow = Schema<'CustomFieldRow'>;

export const stages = ['lead', 'qualified', 'customer', 'lost'] as const satisfies readonly LifecycleStage[];

/** Lives in the address. */
export interface ContactFilters {
  q?: string;
  stage?: LifecycleStage;
  tag?: string;
}

export const contactsQuery = ({ q, stage, tag }: ContactFilters) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', { q, stage, tag }],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ContactRow>>('GET', '/api/v1/contacts', { query: { search: q, stage, tag, limit: 50, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
  });

export const loadContact = (id: string, signal?: AbortSignal) => request<ContactDetail>('GET', `/api/v1/contacts/${id}`, { signal });
export const contactQuery = (id: string) =>
  queryOptions({ queryKey: ['contacts', id, 'detail'], queryFn: ({ signal }) => loadContact(id, signal) });
/** Others with the same phone or e-mail: only ever a hint. */
export const likelySameQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', id, 'likely-same'],
    queryFn: ({ signal }) => request<LikelySame[]>('GET', `/api/v1/contacts/${id}/likely-same`, { signal }),
  });
export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', id, 'timeline'],
    queryFn: async ({ signal }) => (await request<Page<TimelineItem>>('GET', `/api/v1/contacts/${id}/timeline`, { signal })).items,
  });

/** What the business keeps about its contacts. */
export const contactFieldsQuery = queryOptions({
  queryKey: ['custom-fields', 'contact'],
  staleTime: 60_000,
  queryFn: async ({ signal }) =>
    (await everything<CustomFieldRow>('/api/v1/custom-fields', signal)).filter((field) => field.appliesTo === 'contact'),
});

/** What the form edits. */
export interface ContactDraft {
  name: string;
  phone: string;
  email: string;
  notes: string;
  lifecycleStage: LifecycleStage;
  tags: string[];
  customFields: Record<string, string>;
  /** Nobody may write first. */
  optedOut: boolean;
}

export const blankContact: ContactDraft = {
  name: '',
  phone: '',
  email: '',
  notes: '',
  lifecycleStage: 'lead',
  tags: [],
  customFields: {},
  optedOut: false,
};

export const draftOf = (row: ContactRow): ContactDraft => ({
  name: row.name ?? '',
  phone: row.phone ?? '',
  email: row.email ?? '',
  notes: row.notes ?? '',
  lifecycleStage: row.lifecycleStage,
  tags: row.tags,
  customFields: row.customFields,
  optedOut: row.optedOutAt !== null,
});

const body = (draft: ContactDraft) => ({
  ...draft,
  name: draft.name.trim() || null,
  phone: draft.phone.trim() || null,
  email: draft.email.trim() || null,
  notes: draft.notes.trim() || null,
  customFields: Object.fromEntries(Object.entries(draft.customFields).map(([key, value]) => [key, value.trim() || null])),
});

export const createContact = (draft: ContactDraft) => request<ContactRow>('POST', '/api/v1/contacts', { body: body(draft) });
export const saveContact = (id: string, draft: ContactDraft, version: number) =>
  request<ContactRow>('PATCH', `/api/v1/contacts/${id}`, { body: body(draft), headers: ifMatch(version) });
export const deleteContact = (id: string) => request<unknown>('DELETE', `/api/v1/contacts/${id}`);
