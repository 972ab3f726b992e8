import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { byCursor, ifMatch, type Page } from '@/shared/api/pages';
import { everything } from '@/shared/api/resource';
import type { Schema } from '@/shared/api/schema';

export type WebhookRow = Schema<'WebhookEndpointRow'>;
export type WebhookDelivery = Schema<'WebhookDeliveryRow'>;
export type WebhookEventType = Schema<'WebhookEventType'>;

const root = '/api/v1/webhook-endpoints';
const soon = 3000;

/** What an endpoint can listen to. */
export const eventTypes = [
  'contact.created', 'contact.updated', 'contact.erased', 'conversation.created', 'conversation.handedOff', 'conversation.closed',
  'message.received', 'message.replied', 'appointment.created', 'appointment.updated', 'deal.created', 'deal.updated', 'task.created', 'task.updated',
] as const satisfies readonly WebhookEventType[]; // prettier-ignore

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: ({ signal }) => everything<WebhookRow>(root, signal),
});

/** The deliveries of an endpoint, the newest first; looked at again while one is on its way. */
export const deliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<WebhookDelivery>>('GET', `${root}/${id}/deliveries`, { query: { limit: 20, cursor: pageParam }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some(({ state, attempts }) => state === 'pending' && attempts.length === 0) ? soon : false,
    ...byCursor,
  });

function useWebhookChange<In, Out>(change: (input: In) => Promise<Out>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }) });
}

export const useCreateWebhook = () =>
  useWebhookChange((body: { url: string; description: string; eventTypes: WebhookEventType[] }) =>
    request<Schema<'NewWebhookEndpoint'>>('POST', root, { body }),
  );

export const useSwitchWebhook = () =>
  useWebhookChange(({ row, enabled }: { row: WebhookRow; enabled: boolean }) =>
    request<WebhookRow>('PATCH', `${root}/${row.id}`, { body: { enabled }, headers: ifMatch(row.version) }),
  );

export const useDeleteWebhook = () => useWebhookChange((id: string) => request<unknown>('DELETE', `${root}/${id}`));

export const useRotateSecret = () =>
  useWebhookChange((id: string) => request<Schema<'NewWebhookSecret'>>('POST', `${root}/${id}/rotate-secret`));

export const useTestWebhook = () => useWebhookChange((id: string) => request<WebhookDelivery>('POST', `${root}/${id}/test`));

export const useRedeliver = (id: string) =>
  useWebhookChange((deliveryId: string) => request<WebhookDelivery>('POST', `${root}/${id}/deliveries/${deliveryId}/redeliver`));
