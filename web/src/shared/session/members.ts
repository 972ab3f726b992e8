import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Role } from './session';

export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: string;
  version: number;
}

/** Everybody in the workspace; what is assigned is assigned to one of them. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await request<Page<Member>>('GET', '/api/v1/team/members', { query: { limit: 100 }, signal })).items,
});

const nobody: Member[] = [];
export const useMembers = () => useQuery(membersQuery).data ?? nobody;
