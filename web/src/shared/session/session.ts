import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import type { Locale } from '@/i18n/locale';
import { ApiError, request } from '@/shared/api/client';

export const roles = ['viewer', 'agent', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

export interface Session {
  account: { id: string; name: string; email: string; locale: Locale; emailConfirmed: boolean };
  workspace: { id: string; name: string; locale: Locale; setUpAt: string | null };
  member: { id: string; role: Role };
  workspaces: { id: string; name: string; role: Role }[];
}

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      return await request<Session>('GET', '/api/v1/auth/session', { signal });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
});

/** Inside the app there is always a session: the route guard saw to it. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession is for pages behind the sign-in.');
  return data;
}

/** `useCan('admin')`: the member's role is this one or a higher one. */
export const useCan = (needed: Role) => roles.indexOf(useSession().member.role) >= roles.indexOf(needed);

/** After signing in, out or into another workspace: nothing of the one before may stay. */
export async function startSession(queryClient: QueryClient) {
  queryClient.removeQueries();
  return queryClient.query(sessionQuery);
}
