import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';

/** What every page needs of the business: the zone in which times are shown and the currency of its prices. */
export const businessBasicsQuery = queryOptions({
  queryKey: ['business', 'basics'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/business', { signal })),
  select: ({ name, timeZone, currency }) => ({ name, timeZone, currency }),
});

export const useCurrency = () => useQuery(businessBasicsQuery).data?.currency ?? 'UAH';
