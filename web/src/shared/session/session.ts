import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { api, ApiError, unwrap, type Schemas } from '@/shared/api/client';

export type Role = Schemas['MemberRole'];
export type Session = Schemas['SessionView'];

/** From the least to the most that a member may do. */
const roles: readonly Role[] = ['viewer', 'agent', 'admin', 'owner'];

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      return await unwrap(api.GET('/api/v1/auth/session', { signal }));
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
