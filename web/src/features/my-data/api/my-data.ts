import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';

export type MyData = Schemas['MyData'];
export type MyRequest = Schemas['MyRequest'];
type Kind = Schemas['PrivacyRequestKind'];

const path = (token: string) => ({ params: { path: { token } } });
const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } });

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['my-data', 'link', token],
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/my-data/{token}', { ...path(token), signal })),
  });

export const dataQuery = (token: string, key: string) =>
  queryOptions({
    queryKey: ['my-data', 'summary', token, key],
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/my-data/{token}/summary', { ...path(token), ...bearer(key), signal })),
  });

export const useSendCode = (token: string) =>
  useMutation({ mutationFn: (locale: string) => unwrap(api.POST('/api/v1/my-data/{token}/code', { ...path(token), body: { locale } })) });

export const useEnter = (token: string) =>
  useMutation({ mutationFn: (code: string) => unwrap(api.POST('/api/v1/my-data/{token}/visit', { ...path(token), body: { code } })) });

export function useAsk(token: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { kind: Kind; words: string }) =>
      unwrap(api.POST('/api/v1/my-data/{token}/requests', { ...path(token), ...bearer(key), body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: dataQuery(token, key).queryKey }),
  });
}

/** The archive needs the visit's key, which an address must not carry: it is fetched and then saved. */
export const useDownload = (token: string, key: string) =>
  useMutation({
    mutationFn: async () => {
      const archive = await unwrap(api.GET('/api/v1/my-data/{token}/archive', { ...path(token), ...bearer(key), parseAs: 'blob' }));
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(archive), download: 'my-data.zip' });
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
