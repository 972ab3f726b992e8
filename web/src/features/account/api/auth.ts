import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { membersQuery } from '@/shared/session/members';
import { sessionQuery, startSession } from '@/shared/session/session';

function useStart<T>(send: (input: T) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: T) => {
      await send(input);
      return startSession(queryClient);
    },
  });
}

/** Gives the session, or the challenge that the second step takes. */
export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas['SignInBody']) => {
      const answer = await unwrap(api.POST('/api/v1/auth/login', { body }));
      if ('challenge' in answer) return answer;
      await startSession(queryClient);
      return null;
    },
  });
}

export const useCompleteSignIn = () =>
  useStart((body: Schemas['CompleteBody']) => unwrap(api.POST('/api/v1/auth/login/second-factor', { body })));
export const useDisown = () => useMutation({ mutationFn: (token: string) => unwrap(api.POST('/api/v1/auth/disown', { body: { token } })) });
export const useSignUp = () => useStart((body: Schemas['RegisterBody']) => unwrap(api.POST('/api/v1/auth/register', { body })));

/** `leave` goes to a page that needs no session; only then is what was read forgotten, for the pages behind still show it. */
export function useSignOut(leave: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/auth/logout')),
    onSuccess: async () => {
      await leave();
      queryClient.removeQueries();
    },
  });
}

export const useForgotPassword = () =>
  useMutation({ mutationFn: (email: string) => unwrap(api.POST('/api/v1/auth/forgot-password', { body: { email } })) });
export const useResetPassword = () =>
  useMutation({ mutationFn: (body: Schemas['ResetPasswordBody']) => unwrap(api.POST('/api/v1/auth/reset-password', { body })) });

export function useUpdateAccount() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AccountBody']) => unwrap(api.PATCH('/api/v1/auth/account', { body })),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      void queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
    },
  });
}

export function useConfirmEmail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => unwrap(api.POST('/api/v1/auth/confirm-email', { body: { token } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitations', token],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/invitations/{token}', { params: { path: { token } }, signal })),
    retry: false,
  });

/** Name and password for a new account; nothing where the invited one is signed in. */
export const useAcceptInvitation = (token: string) =>
  useStart((body: Schemas['AcceptBody']) => unwrap(api.POST('/api/v1/invitations/{token}/accept', { params: { path: { token } }, body })));
