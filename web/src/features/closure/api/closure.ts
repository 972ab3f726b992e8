import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { sessionQuery, startSession } from '@/shared/session/session';

/** Afterwards nothing of the open workspace may stay on the screen. */
export function useCloseWorkspace() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => {
      await unwrap(api.POST('/api/v1/workspace/close', { body: { name } }));
      return startSession(queryClient);
    },
  });
}

export function useReopen() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await unwrap(api.POST('/api/v1/workspace/reopen'));
      return startSession(queryClient);
    },
  });
}

export function useReopenByLink() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => unwrap(api.POST('/api/v1/auth/reopen-workspace', { body: { token } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export function useCloseAccount(leave: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => unwrap(api.POST('/api/v1/auth/close-account', { body: { password } })),
    onSuccess: async () => {
      await leave();
      queryClient.removeQueries();
    },
  });
}
