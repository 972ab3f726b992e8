import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type MergePreview = Schema<'MergePreview'>;
export type MergedField = Schema<'MergedField'>;
type ContactsJoined = Schema<'ContactsJoined'>;

/** What taking `otherId` into `winnerId` would do; changes nothing. */
export const mergePreviewQuery = (winnerId: string | null, otherId: string | null) =>
  queryOptions({
    queryKey: ['contacts', winnerId, 'merge-preview', otherId],
    queryFn: ({ signal }) =>
      request<MergePreview>('GET', `/api/v1/contacts/${winnerId}/merge-preview`, { query: { otherId: otherId ?? undefined }, signal }),
    enabled: winnerId !== null && otherId !== null,
  });

export const mergeContacts = ({ winner, other }: MergePreview) =>
  request<ContactsJoined>('POST', `/api/v1/contacts/${winner.id}/merge`, { body: { otherId: other.id }, headers: ifMatch(winner.version) });

export const undoMerge = (mergeId: string) => request<unknown>('POST', `/api/v1/contacts/merges/${mergeId}/undo`);

/** What hangs on a contact has moved: everything that shows it is read anew. */
export const staleAfterMerge = (queryClient: QueryClient) =>
  Promise.all(
    ['contacts', 'conversations', 'appointments', 'deals', 'tasks', 'follow-ups'].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  );
