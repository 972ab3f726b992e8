import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

export type Member = Schema<'MemberRow'>;

/** Everybody in the workspace; what is assigned is assigned to one of them. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await request<Page<Member>>('GET', '/api/v1/team/members', { query: { limit: 100 }, signal })).items,
});

const nobody: Member[] = [];
export const useMembers = () => useQuery(membersQuery).data ?? nobody;
