import { queryOptions } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Page } from '@/shared/api/pages';
import type { Schema } from '@/shared/api/schema';

type ChannelName = Schema<'ChannelRow'>;

/** Names of the channels, for the filter and for what the banner says. */
export const channelsQuery = queryOptions({
  queryKey: ['channels', 'names'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await request<Page<ChannelName>>('GET', '/api/v1/channels', { query: { limit: 100 }, signal })).items,
});
