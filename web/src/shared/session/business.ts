import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';

/** What every page needs of the business: the zone in which times are shown and the currency of its prices. */
export interface BusinessBasics {
  name: string;
  timeZone: string;
  currency: string;
}

export const businessBasicsQuery = queryOptions({
  queryKey: ['business', 'basics'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<BusinessBasics> => {
    const answer = await request<Partial<BusinessBasics> & { profile?: BusinessBasics }>('GET', '/api/v1/business', { signal });
    const { name = '', timeZone = 'Europe/Kyiv', currency = 'UAH' } = answer.profile ?? answer;
    return { name, timeZone, currency };
  },
});

export const useCurrency = () => useQuery(businessBasicsQuery).data?.currency ?? 'UAH';
