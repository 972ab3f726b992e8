import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/client';

/** A refusal is final, a failure is tried twice more; a write is never repeated by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
});
