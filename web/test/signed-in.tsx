import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '@/shared/session/session';

/** What is drawn behind the route guard: nothing before the session is there. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery);
  return data ? children : null;
}
