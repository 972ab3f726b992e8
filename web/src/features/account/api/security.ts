import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, request, unwrap, type Schemas } from '@/shared/api/client';
import { byCursor, type Page } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import { sessionQuery } from '@/shared/session/session';

export type SessionRow = Schemas['SessionRow'];
export type SignInRow = Schemas['SignInRow'];

export const securityQuery = queryOptions({
  queryKey: ['security'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/auth/security', { signal })),
});
export const sessionsQuery = queryOptions({
  queryKey: ['security', 'sessions'],
  queryFn: ({ signal }) => everything<SessionRow>('/api/v1/auth/sessions', signal),
});
export const signInsQuery = infiniteQueryOptions({
  queryKey: ['security', 'sign-ins'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<SignInRow>>('GET', '/api/v1/auth/sign-ins', { query: { limit: 10, cursor: pageParam }, signal }),
  ...byCursor,
});
export const requirementQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/workspace', { signal })),
});

/** Whatever is done here changes what the page shows, and perhaps what the session may do. */
function useSecured<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([['security'], ['workspace'], sessionQuery.queryKey].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}

export const useStepUp = () =>
  useMutation({ mutationFn: (body: Schemas['StepUpBody']) => unwrap(api.POST('/api/v1/auth/step-up', { body })) });
export const useBeginSecondFactor = () => useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/auth/second-factor/begin')) });
export const useConfirmSecondFactor = () =>
  useMutation({ mutationFn: (code: string) => unwrap(api.POST('/api/v1/auth/second-factor/confirm', { body: { code } })) });
export const useTurnOff = () => useSecured(() => unwrap(api.DELETE('/api/v1/auth/second-factor')));
export const useRenewCodes = () => useSecured(() => unwrap(api.POST('/api/v1/auth/second-factor/recovery-codes')));
export const useRevokeSession = () =>
  useSecured((id: string) => unwrap(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } })));
export const useRevokeOthers = () => useSecured(() => unwrap(api.POST('/api/v1/auth/sessions/revoke-others')));
export const useChangePassword = () =>
  useSecured((body: Schemas['ChangePasswordBody']) => unwrap(api.POST('/api/v1/auth/change-password', { body })));
export const useRequireSecondFactor = () =>
  useSecured((required: boolean) => unwrap(api.PUT('/api/v1/workspace/second-factor', { body: { required } })));
