import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@/i18n/locale';
import { request } from '@/shared/api/client';
import { sessionQuery, startSession, type Role } from '@/shared/session/session';

export interface Credentials {
  email: string;
  password: string;
}

export interface Registration extends Credentials {
  name: string;
  businessName: string;
  locale: Locale;
  acceptTerms: boolean;
  confirmAge16: boolean;
}

const post = (path: string, body?: unknown) => request<unknown>('POST', `/api/v1${path}`, { body });

function useStart<T>(send: (input: T) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (input: T) => {
      await send(input);
      return startSession(queryClient);
    },
  });
}

export const useSignIn = () => useStart((credentials: Credentials) => post('/auth/login', credentials));
export const useSignUp = () => useStart((registration: Registration) => post('/auth/register', registration));

/** `leave` goes to a page that needs no session; only then is what was read forgotten, for the pages behind still show it. */
export function useSignOut(leave: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => post('/auth/logout'),
    onSuccess: async () => {
      await leave();
      queryClient.removeQueries();
    },
  });
}

export const useForgotPassword = () => useMutation({ mutationFn: (email: string) => post('/auth/forgot-password', { email }) });
export const useResetPassword = () =>
  useMutation({ mutationFn: (reset: { email: string; token: string; password: string }) => post('/auth/reset-password', reset) });
export const useResendConfirmation = () => useMutation({ mutationFn: () => post('/auth/resend-confirmation') });

export function useConfirmEmail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => post('/auth/confirm-email', { token }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export interface Invitation {
  businessName: string;
  email: string;
  role: Role;
}

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitations', token],
    queryFn: ({ signal }) => request<Invitation>('GET', `/api/v1/invitations/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });

/** Name and password for a new account; nothing where the invited one is signed in. */
export const useAcceptInvitation = (token: string) =>
  useStart((account: { name?: string; password?: string }) => post(`/invitations/${encodeURIComponent(token)}/accept`, account));
