import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, request, unwrap, type Schemas } from '@/shared/api/client';
import { byCursor, type Page } from '@/shared/api/pages';

export type Billing = Schemas['BillingView'];
export type PlanRow = Schemas['PlanRow'];
export type PlanKey = Schemas['PlanKey'];
export type InvoiceRow = Schemas['InvoiceRow'];
export type UsageRow = Schemas['UsageRow'];

export const billingQuery = queryOptions({
  queryKey: ['billing', 'state'],
  staleTime: 60_000,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/billing', { signal })),
});

export const plansQuery = queryOptions({
  queryKey: ['billing', 'plans'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/billing/plans', { signal })),
});

export const invoicesQuery = infiniteQueryOptions({
  queryKey: ['billing', 'invoices'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<InvoiceRow>>('GET', '/api/v1/billing/invoices', { query: { limit: 12, cursor: pageParam }, signal }),
  ...byCursor,
});

/** What another plan would cost now. Never from memory: it is worth an hour, and shown before the yes. */
export const previewQuery = (plan: PlanKey) =>
  queryOptions({
    queryKey: ['billing-preview', plan],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/billing/change/preview', { body: { plan }, signal })),
  });

/** Everything about the plan is stale after each of these, whether it worked or not. */
function useBillingMutation<Input, Output>(send: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries({ queryKey: ['billing'] }) });
}

export const useChangePlan = () =>
  useBillingMutation((body: { plan: PlanKey; at: string }) => unwrap(api.POST('/api/v1/billing/change', { body })));

export const useCancel = () => useBillingMutation(() => unwrap(api.POST('/api/v1/billing/cancel')));

export const useResume = () => useBillingMutation(() => unwrap(api.POST('/api/v1/billing/resume')));

export const useConfirmCheckout = () =>
  useBillingMutation((session: string) => unwrap(api.POST('/api/v1/billing/checkout/confirm', { body: { session } })));

/** The provider's pages take the whole window: card data is typed there and never here. */
const leaveFor = ({ url }: Schemas['ProviderPage']) => globalThis.location.assign(url);

export const useCheckout = () =>
  useMutation({
    mutationFn: (body: { plan: PlanKey; currency: string }) => unwrap(api.POST('/api/v1/billing/checkout', { body })),
    onSuccess: leaveFor,
  });

export const usePortal = () => useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/billing/portal')), onSuccess: leaveFor });
